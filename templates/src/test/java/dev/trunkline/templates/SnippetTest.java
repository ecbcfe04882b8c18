package dev.trunkline.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SnippetTest {
    private static final int BUDGET = 3 * 1024;

    private static String snippet() throws IOException {
        return Files.readString(Path.of("target", "classes", "static", "snippet", "trunkline.js"));
    }

    @Test
    void travelsInLessThanThreeKilobytes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(snippet().getBytes(StandardCharsets.UTF_8));
        }

        assertThat(packed.size()).isLessThan(BUDGET);
    }

    @Test
    void neverParsesMarkupRunsTextOrWritesToTheConsole() throws IOException {
        assertThat(snippet())
                .doesNotContain(
                        "innerHTML",
                        "outerHTML",
                        "insertAdjacentHTML",
                        "document.write",
                        "eval(",
                        "Function(",
                        "console.");
    }

    @Test
    void leavesOneGlobalName() throws IOException {
        assertThat(snippet()).containsOnlyOnce("window.trunkline=").doesNotContain("globalThis");
    }
}
