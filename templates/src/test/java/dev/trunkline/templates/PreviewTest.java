package dev.trunkline.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Leaves every page in every state in target/preview, to be looked at: {@code jwebserver -d $PWD/templates/target/preview}. */
class PreviewTest {
    private static final Path PREVIEW = Path.of("target", "preview");

    @Test
    void writesEveryPageWithItsStylesAndScripts() throws IOException {
        Browser browser = new Browser();
        copyStaticFiles();
        for (Page page : Samples.pages()) {
            Files.writeString(PREVIEW.resolve(page.name() + ".html"), browser.open(page));
        }

        assertThat(PREVIEW.resolve("ui").resolve("app.css")).exists();
        assertThat(PREVIEW.resolve("responses.html")).isNotEmptyFile();
    }

    private static void copyStaticFiles() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(Resources.STATIC)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = PREVIEW.resolve(Resources.STATIC.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
