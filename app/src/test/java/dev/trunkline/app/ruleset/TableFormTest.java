package dev.trunkline.app.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.table.TableText;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The table as a form sends it. */
class TableFormTest {
    @Test
    void showsRulesInTheOrderInWhichTheyWin() {
        RuleFiles files = RuleFiles.NONE.with(RuleStage.CHANNEL.file(), """
                rule "b" salience 5 when Visit( source == "b" ) then decide.channel("x"); end
                rule "a" salience 5 when Visit( source == "a" ) then decide.channel("x"); end
                rule "z" salience 5 when Visit( source == "z", medium == "z" ) then decide.channel("x"); end
                rule "last" salience -5 when Visit( source == "c", medium == "c" ) then decide.channel("x"); end
                rule "first" salience 50 when Visit() then decide.channel("x"); end
                """);
        TableText.View.Shown shown = (TableText.View.Shown) TableText.show(RuleStage.CHANNEL, files);

        assertThat(TableForm.of(shown.table()).rows())
                .extracting(List::getFirst)
                .containsExactly("first", "z", "a", "b", "last");
    }

    @Test
    void readsCellsRowByRow() {
        TableForm form = TableForm.sent(sent(List.of("rule", "channel"), List.of("A", "a, b", "B", "")));

        assertThat(form.rows()).containsExactly(List.of("A", "a, b"), List.of("B", ""));
        assertThat(form.withoutRow(0).rows()).containsExactly(List.of("B", ""));
        assertThat(form.withoutRow(9)).isEqualTo(form);
    }

    @Test
    void refusesAHalfTable() {
        assertThatThrownBy(() -> TableForm.sent(sent(List.of("rule", "channel"), List.of("A", "a", "B"))))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> TableForm.sent(sent(List.of(), List.of()))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> TableForm.sent(sent(List.of("channel"), List.of("A"))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void growsNoLargerThanARequest() {
        List<String> row = Collections.nCopies(100, "");
        List<String> headers = Collections.nCopies(100, "rule");
        TableForm full = new TableForm(headers, Collections.nCopies(TableForm.MOST_SENT / 100, row));

        assertThat(full.withRow()).isEmpty();
        assertThat(full.withColumn(1, "medium ==")).isEmpty();
        assertThat(full.withoutRow(0).withRow()).isPresent();
    }

    private static MultiValueMap<String, String> sent(List<String> columns, List<String> cells) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.addAll("column", columns);
        sent.addAll("cell", cells);
        return sent;
    }
}
