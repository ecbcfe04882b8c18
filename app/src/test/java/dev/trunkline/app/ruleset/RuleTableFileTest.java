package dev.trunkline.app.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The rules of a stage as a table that a person downloads and uploads. */
class RuleTableFileTest extends RuleTableVisitor {
    @Test
    void loadsWhatItLetDownload() {
        String table = tableOf("page-csv", "759");

        MvcTestResult csv = page(table + ".csv");
        assertThat(csv).hasHeader("Content-Disposition", "attachment; filename=\"page-csv-channel.csv\"");
        assertThat(changes(upload(table, text(csv), 1))).isEqualTo(new RuleChanges(List.of(), List.of(), List.of()));
        assertThat(draft(table)).isEqualTo(TEXT);

        MvcTestResult changed = upload(table, text(csv).replace("Email,10", "Email,11"), 1);
        assertThat(changed).hasStatus3xxRedirection().hasRedirectedUrl(table);
        assertThat(changes(changed)).isEqualTo(new RuleChanges(List.of("Email"), List.of(), List.of()));
        assertThat(draft(table)).isEqualTo(TEXT.replace("salience 10", "salience 11"));
    }

    @Test
    void loadsNothingOfAFileWithAWrongCell() {
        String table = tableOf("page-bad-csv", "760");

        assertThat(text(upload(table, "rule,mediun ==,hour >=,channel\nA,,nine,X\n", 1)))
                .contains("Nothing is loaded.", "2 problems in rules.csv:", ">B1<", ">C2<", "value=\"Print\"");
        assertThat(text(upload(table, "", 1))).contains("The file is empty.");
        assertThat(text(upload(table, "rule,channel\n" + "x".repeat(256 * 1024), 1)))
                .contains("more than 256 KB");
        assertThat(text(upload(table, "rule,channel\nA,X\n", 7))).contains("Somebody else saved this draft");
        assertThat(draft(table)).isEqualTo(TEXT);
    }
}
