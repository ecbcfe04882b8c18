package dev.trunkline.app.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What pages load, from a folder of scripts. */
class SnippetFilesTest {
    private static final String SCRIPT = "alert('Hello, world.');";

    @Test
    void servesEveryScriptOfTheFolder() throws IOException {
        SnippetFiles files = folder(script("trunkline.js", SCRIPT), script("debug.js", "debug()"));

        assertThat(files.snippet().name()).isEqualTo("trunkline");
        assertThat(files.part("debug"))
                .hasValueSatisfying(part -> assertThat(part.plain())
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo("debug()"));
        assertThat(files.part("trunkline")).isEmpty();
        assertThat(files.part("forms")).isEmpty();
    }

    /** The value is that of the W3C recommendation "Subresource Integrity", section 3.1. */
    @Test
    void namesTheIntegrityAsBrowsersCheckIt() throws IOException {
        assertThat(folder(script("trunkline.js", SCRIPT)).snippet().integrity())
                .isEqualTo("sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO");
    }

    @Test
    void compressesEachScriptOnceAndWithoutLoss() throws IOException {
        SnippetFile file = folder(script("trunkline.js", SCRIPT.repeat(50))).snippet();

        assertThat(file.compressed()).containsOnlyKeys("gzip");
        byte[] gzipped = Objects.requireNonNull(file.compressed().get("gzip"));
        assertThat(gzipped).hasSizeLessThan(file.plain().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzipped)).readAllBytes())
                .isEqualTo(file.plain());
    }

    @Test
    void offersFirstWhatTheBuildMadeSmaller() throws IOException {
        SnippetFiles files = folder(
                script("trunkline.js", SCRIPT), script("trunkline.js.br", "smaller"), script("debug.js", "debug()"));

        assertThat(files.snippet().compressed().keySet()).containsExactly("br", "gzip");
        assertThat(files.snippet().compressed().get("br"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("smaller");
        assertThat(files.part("debug").orElseThrow().compressed()).containsOnlyKeys("gzip");
        assertThat(files.parts()).hasSize(1);
    }

    @Test
    void namesAnotherVersionAnotherWay() throws IOException {
        assertThat(folder(script("trunkline.js", SCRIPT)).snippet().hash())
                .matches("[0-9a-f]{16}")
                .isNotEqualTo(
                        folder(script("trunkline.js", SCRIPT + " ")).snippet().hash());
    }

    @Test
    void doesNotStartWithoutASnippet() {
        assertThatThrownBy(() -> folder(script("debug.js", "debug()")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trunkline.js");
    }

    private static SnippetFiles folder(Resource... scripts) throws IOException {
        return new SnippetFiles(new PathMatchingResourcePatternResolver() {
            @Override
            public Resource[] getResources(String pattern) {
                String ending = pattern.substring(pattern.indexOf('*', "classpath*".length()) + 1);
                return Arrays.stream(scripts)
                        .filter(script -> String.valueOf(script.getFilename()).endsWith(ending))
                        .toArray(Resource[]::new);
            }
        });
    }

    private static Resource script(String name, String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
