package dev.trunkline.rules.source;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.util.Locale;

/** Host names compared as names: label by label, and by the public suffix list, never as substrings. */
public final class Domains {
    private static final int LONGEST_HOST = 253;

    private Domains() {}

    /** The host in ASCII, in lower case, without a dot at its end; empty when it can't be a host. */
    public static String canonical(String host) {
        String trimmed = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (trimmed.isEmpty() || trimmed.length() > LONGEST_HOST) {
            return "";
        }
        try {
            String ascii = IDN.toASCII(trimmed, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return ascii.chars().allMatch(Domains::mayStandInHost) ? ascii : "";
        } catch (IllegalArgumentException notAHost) {
            return "";
        }
    }

    private static boolean mayStandInHost(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_';
    }

    /** The domain that somebody registered, such as {@code example.co.uk} for {@code www.example.co.uk}; the host if there is none. */
    public static String registrable(String host) {
        return assigned(host, false);
    }

    /** The same, where a name under a private suffix such as {@code blogspot.com} counts as that suffix's. */
    static String registered(String host) {
        return assigned(host, true);
    }

    private static String assigned(String host, boolean withoutPrivateSuffixes) {
        if (host.isEmpty() || Character.isDigit(host.charAt(host.length() - 1))) {
            return host;
        }
        if (EffectiveTldFinder.getEffectiveTLD(host, withoutPrivateSuffixes) == null) {
            return lastTwoLabels(host);
        }
        String domain = EffectiveTldFinder.getAssignedDomain(host, false, withoutPrivateSuffixes);
        return domain == null ? host : domain;
    }

    /** The list's own rule for a top-level domain that it does not name. */
    private static String lastTwoLabels(String host) {
        int dot = host.lastIndexOf('.', host.lastIndexOf('.') - 1);
        return host.substring(dot + 1);
    }

    /** Whether the host is the domain or a subdomain of it. */
    public static boolean isWithin(String host, String domain) {
        return host.endsWith(domain)
                && (host.length() == domain.length() || host.charAt(host.length() - domain.length() - 1) == '.');
    }

    /** The host without a leading {@code www.}. */
    static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
