package dev.trunkline.app.snippet;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which encodings a browser accepts (RFC 9110, 12.5.3). */
final class Encodings {
    private static final Pattern NOT_AT_ALL = Pattern.compile("q=0(\\.0{0,3})?");

    private Encodings() {}

    /** Whether it takes gzip, by its name or as one of all. */
    static boolean acceptsGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        boolean all = false;
        for (String one : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = one.split(";", -1);
            boolean accepted =
                    parts.length == 1 || !NOT_AT_ALL.matcher(parts[1].trim()).matches();
            switch (parts[0].trim()) {
                case "gzip" -> {
                    return accepted;
                }
                case "*" -> all = accepted;
                default -> {
                    // Another encoding says nothing of this one.
                }
            }
        }
        return all;
    }
}
