package dev.trunkline.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files that lie beside this class. */
public final class PackFiles {
    /** The tests of the shipped rules. */
    public static final String TESTS = "demo-tests.csv";

    private PackFiles() {}

    /** The text of a shipped file. */
    public static String text(String name) {
        try (InputStream in = Objects.requireNonNull(PackFiles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped file " + name + " can't be read", e);
        }
    }
}
