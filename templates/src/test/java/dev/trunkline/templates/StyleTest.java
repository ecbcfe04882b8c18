package dev.trunkline.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The style sheet holds what the pages need and names its values in one place. */
class StyleTest {
    private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
    private static final Pattern BLOCK = Pattern.compile("\\{[^{}]*}");
    private static final Pattern USED_TOKEN = Pattern.compile("var\\((--[\\w-]+)");
    private static final Pattern TOKEN = Pattern.compile("(--[\\w-]+)\\s*:");
    private static final Pattern QUOTED = Pattern.compile("[\"'`]([\\w -]+)[\"'`]");
    private static final Pattern CLASS_CHOICE = Pattern.compile("th:class(?:append)?=\"([^\"]*)\"");

    private static String style(String name) {
        return Resources.read(Resources.STATIC.resolve("ui").resolve(name)).replaceAll("(?s)/\\*.*?\\*/", "");
    }

    @Test
    void everyColourIsAToken() {
        assertThat(style("app.css"))
                .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b")
                .doesNotContain("rgb(", "light-dark(");
    }

    @Test
    void everyTokenIsUsedAndEveryUsedTokenIsDefined() {
        Set<String> defined = found(TOKEN, style("tokens.css") + style("app.css"));

        assertThat(found(USED_TOKEN, style("tokens.css") + style("app.css"))).isEqualTo(defined);
    }

    @Test
    void everyClassOfTheStyleSheetIsOnAPage() {
        Set<String> styled =
                found(CLASS, BLOCK.matcher(style("app.css")).replaceAll("{}").replaceAll("\\d\\.\\d+rem", ""));

        assertThat(styled).isSubsetOf(classesOfThePages());
    }

    private static Set<String> classesOfThePages() {
        Browser browser = new Browser();
        Stream<String> rendered = Samples.pages().stream()
                .filter(page -> !page.template().equals("demo"))
                .flatMap(page -> Jsoup.parse(browser.open(page)).select("[class]").stream())
                .flatMap(element -> element.classNames().stream());
        Stream<String> chosen = Resources.templates().stream()
                .flatMap(file -> CLASS_CHOICE.matcher(Resources.read(file)).results())
                .flatMap(StyleTest::words);
        Stream<String> scripted = Stream.of("ui.js", "editor.js")
                .flatMap(name -> QUOTED.matcher(style(name)).results().flatMap(StyleTest::words));
        Stream<String> channels = Stream.of("c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8");
        return Stream.of(rendered, chosen, scripted, channels)
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(MatchResult match) {
        return Arrays.stream(match.group(1).split("\\W+(?<!-)"));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
