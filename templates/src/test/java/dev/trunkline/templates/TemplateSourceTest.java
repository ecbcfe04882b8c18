package dev.trunkline.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a template may contain, read from its source. */
class TemplateSourceTest {
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]", Pattern.DOTALL);
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.]+)");
    private static final Pattern COMPOSED_KEY = Pattern.compile("(?:#\\{\\$\\{|msgOrNull\\()'([\\w.]+)'");
    private static final Set<String> SPOKEN = Set.of("aria-label", "placeholder", "title", "alt", "aria-description");

    static List<Path> templates() {
        return Resources.templates();
    }

    static List<Path> pagesOfTheApplication() {
        return templates().stream().filter(file -> !file.endsWith("demo.html")).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void writesNothingUnescapedAndPreprocessesNothing(Path template) {
        assertThat(Resources.read(template)).doesNotContain("th:utext", "[(", "__${", "th:inline", "T(");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pagesOfTheApplication")
    void takesItsWordsFromTheMessageFile(Path template) {
        Document document = Jsoup.parse(Resources.read(template));

        assertThat(document.getAllElements().textNodes())
                .extracting(node -> INLINED.matcher(node.text()).replaceAll(""))
                .noneMatch(LETTER.asPredicate());
        assertThat(document.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .extracting(Attribute::getKey)
                .doesNotContainAnyElementsOf(SPOKEN);
    }

    @Test
    void everyMessageIsUsedAndEveryUsedMessageExists() {
        String sources = templates().stream().map(Resources::read).collect(Collectors.joining());
        Set<String> used = keys(KEY, sources);
        Set<String> beginnings = keys(COMPOSED_KEY, sources);
        Set<String> written = Resources.messages().stringPropertyNames();

        assertThat(written).containsAll(used);
        assertThat(written)
                .allMatch(key -> used.contains(key) || beginnings.stream().anyMatch(key::startsWith));
        assertThat(beginnings).allMatch(beginning -> written.stream().anyMatch(key -> key.startsWith(beginning)));
    }

    private static Set<String> keys(Pattern pattern, String sources) {
        return pattern.matcher(sources)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}
