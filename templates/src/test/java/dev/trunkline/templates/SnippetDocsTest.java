package dev.trunkline.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SnippetDocsTest {
    private static final Path SOURCES = Path.of("src", "main", "js");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?:`[\\w\"=-]+`,? ?)+");
    private static final Pattern DOCUMENTED = Pattern.compile("`data-([a-z-]+)[\"=\\w]*`");
    private static final Pattern SETTING = Pattern.compile("settings\\.(?!js\\b)(\\w+)|\"(\\w+)\" in settings");
    private static final Pattern MARK = Pattern.compile("data-(trunkline(?:-[a-z]+)*)");

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".js") && !file.endsWith("externs.js"))
                    .map(SnippetDocsTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> documented() {
        String reference = read(Path.of("..", "docs", "snippet.md"));
        return ROW.matcher(reference)
                .results()
                .flatMap(row -> DOCUMENTED.matcher(row.group()).results())
                .map(attribute -> attribute.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theReferenceNamesEveryAttributeThatIsRead() throws IOException {
        String sources = sources();
        Set<String> read = Stream.concat(
                        SETTING.matcher(sources).results().map(SnippetDocsTest::setting),
                        MARK.matcher(sources).results().map(mark -> mark.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        // Made of two halves in the source.
        read.addAll(Set.of("trunkline-src", "trunkline-srcset", "trunkline-form-report"));

        assertThat(documented()).isEqualTo(read);
    }

    private static String setting(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
