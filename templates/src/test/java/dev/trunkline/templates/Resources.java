package dev.trunkline.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The files of the module as their authors wrote them. */
final class Resources {
    private static final Path ROOT = Path.of("src", "main", "resources");

    static final Path STATIC = ROOT.resolve("static");

    private Resources() {}

    static List<Path> templates() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties messages() {
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(ROOT.resolve("messages.properties"))) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
