package dev.trunkline.core.conversion;

import java.util.regex.Pattern;

/**
 * Names a destination, for ever: what was sent keeps it.
 *
 * @param value 1 to 40 lower-case letters, digits and hyphens
 */
public record DestinationId(String value) {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    public DestinationId {
        if (!ID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A destination id has 1 to 40 lower-case letters, digits and hyphens, but was '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
