package dev.trunkline.app.snippet;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which encodings a browser accepts (RFC 9110, 12.5.3). */
final class Encodings {
    /** As one that is not compressed. */
    static final String NONE = "";

    private static final Pattern WEIGHT = Pattern.compile("q=(0(?:\\.\\d{0,3})?)");

    private Encodings() {}

    /** The encoding that the browser wants most of these, the first of equals; {@link #NONE} when it takes none of them. */
    static String best(@Nullable String acceptEncoding, Collection<String> offered) {
        String best = NONE;
        double most = 0;
        for (String encoding : offered) {
            double weight = weight(acceptEncoding == null ? "" : acceptEncoding, encoding);
            if (weight > most) {
                best = encoding;
                most = weight;
            }
        }
        return best;
    }

    /** Named, or as one of all; 0 where it is not accepted. */
    private static double weight(String acceptEncoding, String encoding) {
        double all = 0;
        for (String one : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = one.split(";", -1);
            double weight = parts.length == 1 ? 1 : weight(parts[1].trim());
            String name = parts[0].trim();
            if (name.equals(encoding)) {
                return weight;
            }
            if (name.equals("*")) {
                all = weight;
            }
        }
        return all;
    }

    private static double weight(String parameter) {
        Matcher weight = WEIGHT.matcher(parameter);
        return weight.matches() ? Double.parseDouble(weight.group(1)) : 1;
    }
}
