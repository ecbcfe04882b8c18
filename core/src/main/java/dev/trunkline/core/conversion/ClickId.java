package dev.trunkline.core.conversion;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a platform recognises a visit by. A landing page may carry anything, so only what could be such an id is one.
 *
 * @param value letters, digits and {@code . _ ~ -}, at most 512; empty for {@link #NONE}
 */
public record ClickId(ClickIdKind kind, String value) {
    public static final ClickId NONE = new ClickId(ClickIdKind.NONE, "");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]{1,512}");

    public ClickId {
        boolean none = kind == ClickIdKind.NONE;
        if (none != value.isEmpty() || !none && !ID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A click id has 1 to 512 letters, digits, dots, underscores, tildes and hyphens");
        }
    }

    /** The id if the text could be one, else {@link #NONE}. */
    public static ClickId of(ClickIdKind kind, String text) {
        return ID.matcher(text).matches() ? new ClickId(kind, text) : NONE;
    }

    /**
     * The first of these kinds that a landing page carries, exactly one; {@link #NONE} when it carries none.
     *
     * @param landingUrl may be malformed
     */
    public static ClickId inUrl(String landingUrl, List<ClickIdKind> kinds) {
        String query = query(landingUrl);
        for (ClickIdKind kind : kinds) {
            Matcher matcher =
                    Pattern.compile("(?:^|&)" + kind.parameter() + "=([^&]*)").matcher(query);
            ClickId found = !kind.parameter().isEmpty() && matcher.find() ? of(kind, matcher.group(1)) : NONE;
            if (found != NONE) {
                return found;
            }
        }
        return NONE;
    }

    private static String query(String url) {
        int fragment = url.indexOf('#');
        String whole = fragment < 0 ? url : url.substring(0, fragment);
        int question = whole.indexOf('?');
        return question < 0 ? "" : whole.substring(question + 1);
    }
}
