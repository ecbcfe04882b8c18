package dev.trunkline.rules.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An address as browsers send it, read leniently: what can't be read is empty or stays as it is, and nothing is refused.
 *
 * @param scheme in lower case; empty when there is none
 * @param host in ASCII and lower case; empty when there is none
 * @param path as sent
 */
public record WebAddress(String scheme, String host, String path, Parameters parameters) {
    private static final int MOST_PARAMETERS = 200;
    private static final int LONGEST_ADDRESS = 16_384;
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");
    private static final Pattern BARE_HOST = Pattern.compile("[^.:@]+(\\.[^.:@]+)+(:\\d+)?");
    private static final String ANDROID_APP = "android-app";

    /** Reads the address. */
    public static WebAddress parse(String address, int longestText) {
        String text = address.strip();
        text = text.length() > LONGEST_ADDRESS ? text.substring(0, LONGEST_ADDRESS) : text;
        int fragment = text.indexOf('#');
        String whole = fragment < 0 ? text : text.substring(0, fragment);
        int question = whole.indexOf('?');
        Parameters parameters =
                new Parameters(question < 0 ? Map.of() : parameters(whole.substring(question + 1), longestText));
        String front = question < 0 ? whole : whole.substring(0, question);
        String scheme = scheme(front);
        boolean hasAuthority = !scheme.isEmpty() || front.startsWith("//");
        String rest = hasAuthority ? front.substring(front.indexOf("//") + 2) : front;
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String host = hasAuthority || BARE_HOST.matcher(authority).matches() ? host(authority) : "";
        String path = slash < 0 ? "" : rest.substring(slash);
        return new WebAddress(
                scheme, host, cut(host.isEmpty() && !hasAuthority ? rest : path, longestText), parameters);
    }

    private static String scheme(String front) {
        int end = front.indexOf("://");
        return end > 0 && SCHEME.matcher(front.substring(0, end)).matches()
                ? front.substring(0, end).toLowerCase(Locale.ROOT)
                : "";
    }

    /** Whether it names an app on Android; then the host is the app's package. */
    boolean isAndroidApp() {
        return scheme.equals(ANDROID_APP);
    }

    private static String host(String authority) {
        String afterUser = authority.substring(authority.lastIndexOf('@') + 1);
        int port = afterUser.indexOf(':');
        return Domains.canonical(port < 0 ? afterUser : afterUser.substring(0, port));
    }

    private static Map<String, String> parameters(String query, int longestText) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("[&;]", MOST_PARAMETERS + 1)) {
            int equals = pair.indexOf('=');
            String name = TagName.shared(decode(equals < 0 ? pair : pair.substring(0, equals))
                    .strip()
                    .toLowerCase(Locale.ROOT));
            String value =
                    equals < 0 ? "" : cut(decode(pair.substring(equals + 1)).strip(), longestText);
            if (!name.isEmpty() && parameters.size() < MOST_PARAMETERS) {
                parameters.putIfAbsent(name, value);
            }
        }
        return parameters;
    }

    /** Percent signs and pluses decoded as UTF-8; an escape that is none stays as it is. */
    static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2])) {
                decoded.put((byte) (HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2])));
                i += 2;
            } else {
                decoded.put(bytes[i] == '+' ? (byte) ' ' : bytes[i]);
            }
        }
        return new String(decoded.array(), 0, decoded.position(), StandardCharsets.UTF_8);
    }

    private static boolean isHex(byte b) {
        return HexFormat.isHexDigit(b);
    }

    static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
