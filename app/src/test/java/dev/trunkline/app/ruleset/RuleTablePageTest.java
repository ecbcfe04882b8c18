package dev.trunkline.app.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The rules of a stage as a table that a person edits. */
class RuleTablePageTest extends RuleTableVisitor {
    @ParameterizedTest
    @ValueSource(strings = {"channel", "campaign", "number", "qualification"})
    void showsTheDemoSite(String stage) {
        MvcTestResult shown = page("/sites/demo/rules/" + stage + "/table");

        assertThat(shown).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(text(shown)).contains("rules as a table", "data-rows").doesNotContain("??", "th:", "[[");
        assertThat(page("/sites/demo/rules/" + stage + "/table.csv")).hasStatusOk();
    }

    @Test
    void showsTheStrongestRuleFirstAndBelowWhatStaysText() {
        String table = tableOf("page-order", "751");

        String shown = text(page(table));

        assertThat(shown.indexOf("\"Print\"")).isPositive().isLessThan(shown.indexOf("\"Email\""));
        assertThat(shown.indexOf("Late or again")).isGreaterThan(shown.indexOf("1 rule stays text"));
        assertThat(shown).contains("It joins conditions with ||", "hour &gt;= 19 || returning");
    }

    @Test
    void saysThatThereIsNothingYet() {
        String shown = text(page("/sites/" + addSite("page-empty", "752") + "/rules/channel/table"));

        assertThat(shown).contains("No rules yet", "value=\"add-row\"").doesNotContain("value=\"save\"");
    }

    @Test
    void savesAndKeepsWhatTheTableDoesNotSay() {
        String table = tableOf("page-save", "753");

        MvcTestResult saved = send(sheet(table, "save", 1)
                .param("cell", "Email, too", "30", "email", "", "Mail")
                .param("cell", PRINT));

        assertThat(saved).hasStatus3xxRedirection().hasRedirectedUrl(table);
        assertThat(changes(saved)).isEqualTo(new RuleChanges(List.of(), List.of("Email, too"), List.of("Email")));
        assertThat(draft(table))
                .contains("// Ours.", "// Strongest, though", "rule \"Print\"\nsalience 20", "rule \"Late or again\"")
                .contains("rule \"Email, too\"\nsalience 30")
                .doesNotContain("rule \"Email\"");
    }

    @Test
    void marksAWrongCellSavesNothingAndKeepsWhatWasTyped() {
        String table = tableOf("page-wrong", "754");

        MvcTestResult refused = send(sheet(table, "save", 1)
                .param("cell", "Typed", "high", "a, b", "", "")
                .param("cell", PRINT));

        assertThat(refused).hasStatusOk();
        assertThat(text(refused))
                .contains(
                        "Nothing is saved: 2 cells are wrong",
                        "href=\"#B2\"",
                        "id=\"B2\"",
                        "aria-describedby=\"B2-why\"")
                .contains("href=\"#E2\"", "value=\"Typed\"", "value=\"high\"", "value=\"a, b\"", "Not saved yet");
        assertThat(draft(table)).isEqualTo(TEXT);
    }

    @Test
    void addsAndTakesOutWithoutSaving() {
        String table = tableOf("page-rows", "755");

        String added = text(send(sheet(table, "add-row", 1).param("cell", PRINT)));
        assertThat(added).contains("2 rules", "Remove Row 2", "autofocus", "Not saved yet");
        String removed =
                text(send(sheet(table, "remove:0", 1).param("cell", PRINT).param("cell", MAIL)));
        assertThat(removed).contains("1 rule", "value=\"Email\"").doesNotContain("Remove Print");
        String column = text(send(sheet(table, "add-column", 1)
                .param("cell", PRINT)
                .param("field", "param")
                .param("operator", "STARTS")
                .param("literal", " promo ")));
        assertThat(column)
                .contains("value=\"param(&quot;promo&quot;) str[startsWith]\"", "<b>param promo</b>", "starts with");
        assertThat(draft(table)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hour MATCHES", "returning IS_NOT", "nothing IS", "medium NOTHING", "hasParam IS", "hour IN_LIST"
            })
    void refusesAColumnThatNothingCanAsk(String asked) {
        String shown = text(send(sheet("/sites/demo/rules/channel/table", "add-column", 0)
                .param("cell", PRINT)
                .param("field", asked.split(" ", -1)[0])
                .param("operator", asked.split(" ", -1)[1])
                .param("literal", "")));

        assertThat(shown).contains("Choose another comparison.", "value=\"Print\"");
    }

    @Test
    void saysWhatIsWrongWithAParameter() {
        String shown = text(send(sheet("/sites/demo/rules/channel/table", "add-column", 0)
                .param("cell", PRINT)
                .param("field", "param")
                .param("operator", "IS")
                .param("literal", "")));

        assertThat(shown).contains("A parameter&#39;s name has 1 to 100 characters.");
    }

    @Test
    void losesNothingWhenSomebodyElseSaved() {
        String table = tableOf("page-conflict", "756");
        overtake(table, TEXT.replace("rule \"Email\"", "rule \"Theirs\""));

        MvcTestResult told =
                send(sheet(table, "save", 1).param("cell", PRINT).param("cell", "Mine", "5", "x", "", "X"));

        assertThat(told).hasStatusOk();
        assertThat(text(told))
                .contains("Your table is not saved.", "Saving again removes there:", "<b>Theirs</b>")
                .contains("value=\"Mine\"", "rule &quot;Theirs&quot;", "name=\"revision\" value=\"2\"");
        assertThat(draft(table)).contains("Theirs").doesNotContain("Mine");

        assertThat(send(sheet(table, "save", 2).param("cell", PRINT).param("cell", "Mine", "5", "x", "", "X")))
                .hasStatus3xxRedirection();
        assertThat(draft(table)).contains("Mine").doesNotContain("Theirs");
    }

    @Test
    void losesNothingWhenTheDraftIsGone() {
        String table = tableOf("page-gone", "761");
        assertThat(call(HttpMethod.DELETE, "/v1/sites/page-gone/drafts", "", API_KEY))
                .hasStatus(204);

        assertThat(text(send(sheet(table, "save", 1).param("cell", PRINT))))
                .contains("The draft was published or discarded", "value=\"Print\"", "name=\"revision\" value=\"0\"");
        assertThat(send(sheet(table, "save", 0).param("cell", PRINT))).hasStatus3xxRedirection();
        assertThat(draft(table)).contains("rule \"Print\"");
    }

    @Test
    void sendsToTheTextWhileItHasErrors() {
        String table = tableOf("page-faulty", "757");
        overtake(table, TEXT.replace("hour", "hours"));

        assertThat(text(page(table)))
                .contains("The text has 1 error", "Mend the text", "/sites/page-faulty/rules/channel\"")
                .doesNotContain("name=\"cell\"");
        assertThat(page(table + ".csv")).hasStatus(409);
        assertThat(text(send(sheet(table, "save", 2).param("cell", PRINT))))
                .contains("Your rows are kept here.", "value=\"Print\"");
    }

    @Test
    void onlyShowsALargeTablePageByPage() {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i <= TableForm.MOST_ROWS; i++) {
            rules.append(
                    "rule \"R%03d\" when Visit( source == \"%d\" ) then decide.channel(\"X\"); end%n".formatted(i, i));
        }
        String table = tableOf("page-large", "758");
        overtake(table, rules.toString());

        assertThat(text(page(table)))
                .contains("301 rules", "Page 1 of 2", ">R000<")
                .doesNotContain("name=\"cell\"", ">R300<");
        assertThat(text(page(table + "?page=2"))).contains(">R300<").doesNotContain(">R000<");
        assertThat(text(page(table + "?page=-7"))).contains(">R000<");
    }

    @Test
    void refusesWhatNoPageSends() {
        String table = "/sites/demo/rules/channel/table";

        assertThat(send(sheet(table, "save", 1).param("cell", "one cell of five")))
                .hasStatus(400);
        assertThat(send(sheet(table, "colour", 1).param("cell", PRINT))).hasStatus(400);
        assertThat(page("/sites/demo/rules/lists/table")).hasStatus(404);
        assertThat(page("/sites/demo/rules/colour/table.csv")).hasStatus(404);
        assertThat(mvc.get().uri(table + ".csv").exchange()).hasStatus3xxRedirection();
    }
}
