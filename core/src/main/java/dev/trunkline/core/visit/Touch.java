package dev.trunkline.core.visit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes an arrival a new visit and not another page of the same one: its tags, its click ids, and a referrer from elsewhere.
 *
 * @param fingerprint of those; empty when the arrival brings none of them
 */
public record Touch(String fingerprint) {
    /** The parameters whose change starts a new visit. */
    private static final Set<String> PARAMETERS = Set.of(
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content",
            "utm_id",
            "utm_source_platform",
            "gclid",
            "gbraid",
            "wbraid",
            "dclid",
            "gad_source",
            "msclkid",
            "fbclid",
            "li_fat_id",
            "ttclid",
            "twclid",
            "epik",
            "rdt_cid",
            "ScCid");

    private static final Pattern HOST = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?([^/?#:]+)");

    /** The touch of an arrival on this URL from this referrer; either may be empty or malformed. */
    public static Touch of(String landingUrl, String referrer) {
        Set<String> parts = new TreeSet<>();
        for (String parameter : query(landingUrl).split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && equals < parameter.length() - 1 && PARAMETERS.contains(parameter.substring(0, equals))) {
                parts.add(parameter);
            }
        }
        String from = host(referrer);
        if (!from.isEmpty() && !from.equals(host(landingUrl))) {
            parts.add("from " + from);
        }
        return new Touch(parts.isEmpty() ? "" : digest(String.join("\n", parts)));
    }

    /** Whether an arrival with this touch belongs to the visit that began with the earlier one. */
    public boolean continues(Touch earlier) {
        return fingerprint.isEmpty() || fingerprint.equals(earlier.fingerprint);
    }

    private static String query(String url) {
        int question = url.indexOf('?');
        int fragment = url.indexOf('#');
        int end = fragment < 0 ? url.length() : fragment;
        return question < 0 || question > end ? "" : url.substring(question + 1, end);
    }

    private static String host(String url) {
        Matcher matcher = HOST.matcher(url);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
