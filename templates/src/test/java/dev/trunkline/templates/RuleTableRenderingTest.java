package dev.trunkline.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser sends back of a table of rules, and how a wrong cell is found. */
class RuleTableRenderingTest {
    private static final Browser BROWSER = new Browser();

    private static Document open(String name) {
        return Jsoup.parse(BROWSER.open(RuleTableSamples.all()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule-table", "rule-table-refused", "rule-table-new-row"})
    void sendsAFieldForEachCellRowByRow(String name) {
        Document page = open(name);
        Element form = page.expectFirst("form[data-table]");
        Elements rows = form.select("tbody[data-rows] tr");
        int columns = form.select("input[name=column]").size();

        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.select("[name=cell]")).hasSize(columns));
        assertThat(form.select("template [name=cell]")).hasSize(columns);
        assertThat(form.select("thead th")).hasSize(columns + 1);
    }

    @Test
    void keepsWhatACellSays() {
        Document page = open("rule-table");

        assertThat(page.select("tbody[data-rows] input[name=cell]").eachAttr("value"))
                .startsWith(
                        "Paid Search",
                        "160",
                        "cpc, \"c,p\"",
                        "9",
                        "search",
                        "Paid Search",
                        "<script>alert(3)</script>");
        assertThat(page.select("tbody[data-rows] option[selected]").eachText()).containsExactly("No");
    }

    @Test
    void leadsFromEachProblemToItsCellWhichSaysItToo() {
        Document page = open("rule-table-refused");

        Elements links = page.select(".places a");
        assertThat(links).hasSize(3).allSatisfy(link -> {
            Element cell = page.expectFirst("[id='" + link.attr("href").substring(1) + "']");
            assertThat(cell.attr("aria-invalid")).isEqualTo("true");
            assertThat(page.expectFirst("[id='" + cell.attr("aria-describedby") + "']")
                            .text())
                    .isEqualTo(link.parents().getFirst().select("span").text());
        });
        assertThat(page.select("[name=cell][aria-invalid]")).hasSize(3);
        assertThat(page.select("tbody input[name=cell]").eachAttr("value")).contains("nine");
    }

    @Test
    void savesOnEnterBecauseThatIsTheFirstButton() {
        assertThat(open("rule-table").expectFirst("form[data-table] button").attr("value"))
                .isEqualTo("save");
    }

    @Test
    void opensWithTheCursorInTheNewRow() {
        assertThat(open("rule-table-new-row").select("[autofocus]"))
                .hasSize(1)
                .allSatisfy(cell -> assertThat(cell.attr("aria-label")).isEqualTo(" Rule: Row 2"));
    }

    @Test
    void offersNoFieldWhereATableIsOnlyShown() {
        assertThat(open("rule-table-large").select("[name=cell], button[name=do]"))
                .isEmpty();
        assertThat(open("rule-table-large").select("tbody tr")).hasSize(2);
    }
}
