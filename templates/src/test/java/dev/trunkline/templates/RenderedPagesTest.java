package dev.trunkline.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page in every state. */
class RenderedPagesTest {
    private static final Browser BROWSER = new Browser();

    static List<Page> pages() {
        return Samples.pages();
    }

    private static Document open(Page page) {
        return Jsoup.parse(BROWSER.open(page));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void keepsTheContentSecurityPolicy(Page page) {
        Document document = open(page);

        assertThat(document.select("style, [style], script:not([src]), iframe, object, base"))
                .isEmpty();
        assertThat(document.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .extracting(Attribute::getKey)
                .noneMatch(key -> key.startsWith("on") || key.startsWith("th:") || key.startsWith("xmlns:"));
        assertThat(document.select("script, link, img, use, form").stream()
                        .flatMap(element ->
                                List.of("src", "href", "action").stream().map(element::attr))
                        .filter(url -> !url.isEmpty()))
                .allMatch(url -> url.startsWith("/") && !url.startsWith("//"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isReadableByAScreenReader(Page page) {
        Document document = open(page);

        assertThat(document.select("h1")).hasSize(1);
        assertThat(document.selectXpath("//*[@lang]").first()).isEqualTo(document.selectFirst("html"));
        assertThat(document.title()).isNotBlank();
        assertThat(document.select("main#main")).hasSize(1);
        assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(document.select("input:not([type=hidden]), select, textarea"))
                .allSatisfy(field ->
                        assertThat(label(document, field)).as(field.outerHtml()).isNotBlank());
        assertThat(document.select("a, button"))
                .allSatisfy(target -> assertThat(target.text() + target.attr("aria-label"))
                        .as(target.outerHtml())
                        .isNotBlank());
        assertThat(document.select("[aria-labelledby], [aria-describedby]"))
                .allSatisfy(element -> assertThat(document.getElementById(
                                element.attr("aria-labelledby") + element.attr("aria-describedby")))
                        .as(element.outerHtml())
                        .isNotNull());
        assertThat(document.select("table"))
                .allSatisfy(table -> assertThat(table.select("thead th[scope=col]"))
                        .as(table.outerHtml())
                        .isNotEmpty());
        assertThat(document.select("nav.nav [aria-current=page]"))
                .hasSize(document.select("nav.nav").size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void sendsTheCsrfFieldWithEveryChangeAndNeverInAUrl(Page page) {
        Document document = open(page);

        assertThat(document.select("form"))
                .allSatisfy(form -> assertThat(form.select("input[type=hidden][name=" + Browser.CSRF_FIELD + "]"))
                        .as(form.outerHtml())
                        .hasSize(form.attr("method").equals("post") ? 1 : 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void saysEverythingInWordsOfTheMessageFile(Page page) {
        assertThat(open(page).text()).doesNotContain("??", "[[", "${", "null");
    }

    @Test
    void showsAsTextWhatVisitorsAndRuleAuthorsWrote() {
        List<Page> log = Samples.pages().stream()
                .filter(page -> page.name().equals("responses") || page.name().equals("response"))
                .toList();

        assertThat(log)
                .extracting(BROWSER::open)
                .allSatisfy(html ->
                        assertThat(html).contains("&lt;script&gt;alert(").doesNotContain("<script>"));
    }

    @Test
    void rendersTheChosenThemeSoThatNoPageFlashes() {
        Page page = pages().getFirst();

        assertThat(Jsoup.parse(BROWSER.open(page.with("theme", "dark"))).select("html[data-theme=dark]"))
                .hasSize(1);
        assertThat(Jsoup.parse(BROWSER.open(page)).select("html[data-theme]")).isEmpty();
    }

    @Test
    void givesTheRuleTextBackAsItWasSaved() {
        String text = "\n\n// <b> & \"quotes\" </textarea>\n  rule\n";
        Page editor = pages().stream()
                .filter(page -> page.name().equals("rule-editor"))
                .findFirst()
                .orElseThrow()
                .with("editor", new Views.Editor("channel", "channel.drl", true, text, "1", text, false, false));

        // A browser drops the first line break of a text area, jsoup keeps it.
        assertThat(Jsoup.parse(BROWSER.open(editor)).expectFirst("textarea").wholeText())
                .isEqualTo("\n" + text);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "error, The server failed",
        "error-not-found, This page does not exist",
        "error-conflict, Version 8 was published meanwhile",
        "error-unknown, Something went wrong"
    })
    void namesTheErrorByWhatTheServerSaysElseByItsStatus(String name, String heading) {
        Page error = pages().stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(open(error).expectFirst("h1").text()).isEqualTo(heading);
    }

    private static String label(Document document, Element field) {
        Element wrapping = field.closest("label");
        return field.attr("aria-label")
                + document.select("label[for='" + field.id() + "']").text()
                + (wrapping == null ? "" : wrapping.text());
    }
}
