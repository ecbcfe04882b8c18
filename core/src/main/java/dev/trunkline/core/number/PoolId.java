package dev.trunkline.core.number;

import java.util.regex.Pattern;

/**
 * Names a pool within its site, as rules do: {@code decide.pool("ppc")}.
 *
 * @param key 1 to 60 letters, digits, dots, underscores and hyphens
 */
public record PoolId(String key) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    public PoolId {
        if (!isKey(key)) {
            throw new IllegalArgumentException(
                    "A pool id has 1 to 60 letters, digits, dots, underscores and hyphens, e.g. ppc-toronto, but was '"
                            + key + "'");
        }
    }

    /** Whether the text could be a pool id. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    @Override
    public String toString() {
        return key;
    }
}
