package dev.trunkline.templates.snippet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What runs in a fixture's page before its own scripts, and looks at it afterwards. */
final class Probe {
    static final String SCRIPT = read(Path.of("src", "test", "resources", "snippet", "probe.js"));

    private Probe() {}

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
