package dev.trunkline.core.site;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a page comes from (RFC 6454): scheme, host and port, as browsers write it.
 *
 * @param text such as {@code https://www.example.com} or {@code http://localhost:8000}
 */
public record PageOrigin(String text) {
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(?:[a-z0-9._-]+|\\[[0-9a-f:.]+])(?::[1-9]\\d{0,4})?");
    private static final int LONGEST = 300;

    public PageOrigin {
        if (!isOrigin(text)) {
            throw new IllegalArgumentException(
                    "An origin is a scheme, a host and perhaps a port, e.g. https://www.example.com, but was '" + text
                            + "'");
        }
    }

    /** Whether the text is an origin as browsers write it. */
    public static boolean isOrigin(String text) {
        return text.length() <= LONGEST && ORIGIN.matcher(text).matches();
    }

    /**
     * The origin of a page.
     *
     * @param address of the page, as a person writes it; may leave out {@code https://}
     * @throws IllegalArgumentException when it is no address of a page
     */
    public static PageOrigin of(String address) {
        String trimmed = address.trim();
        String whole = trimmed.contains("://") ? trimmed : "https://" + trimmed;
        int authority = whole.indexOf("://") + 3;
        int end = whole.substring(authority).split("[/?#]", 2)[0].length() + authority;
        try {
            URI uri = new URI(whole.substring(0, authority).toLowerCase(Locale.ROOT)
                            + ascii(whole.substring(authority, end)))
                    .parseServerAuthority();
            return new PageOrigin(uri.getScheme() + "://" + uri.getHost() + port(uri));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IllegalArgumentException("must look like https://www.example.com, but was '" + address + "'", e);
        }
    }

    /** The host and, unless it is the usual one, the port. */
    public String host() {
        return text.substring(text.indexOf("://") + 3);
    }

    private static String ascii(String authority) {
        return authority.startsWith("[")
                ? authority.toLowerCase(Locale.ROOT)
                : IDN.toASCII(authority).toLowerCase(Locale.ROOT);
    }

    private static String port(URI uri) {
        int usual = uri.getScheme().equals("https") ? 443 : 80;
        return uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    }

    @Override
    public String toString() {
        return text;
    }
}
