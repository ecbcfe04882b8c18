package dev.trunkline.core.site;

import java.util.regex.Pattern;

/**
 * The key that names a site in the snippet, in URLs and in API calls. Public, not a secret.
 *
 * @param key 1 to 40 lower-case letters, digits and hyphens, starting with a letter or a digit
 */
public record SiteId(String key) {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public SiteId {
        if (!isKey(key)) {
            throw new IllegalArgumentException(
                    "A site key has 1 to 40 lower-case letters, digits and hyphens, e.g. demo, but was '" + key + "'");
        }
    }

    /** Whether the text could be a site key, for callers that answer "no such site" instead of failing. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    @Override
    public String toString() {
        return key;
    }
}
