package dev.trunkline.core.visit;

import java.util.regex.Pattern;

/**
 * A browser, known by a random first-party id; no personal data.
 *
 * @param value 8 to 64 letters, digits, dots, underscores and hyphens
 */
public record VisitorId(String value) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    public VisitorId {
        if (!isId(value)) {
            throw new IllegalArgumentException(
                    "A visitor id has 8 to 64 letters, digits, dots, underscores and hyphens, but was '" + value + "'");
        }
    }

    /** Whether the text could be a visitor id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
