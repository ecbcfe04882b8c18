package dev.trunkline.app.telephony;

import dev.trunkline.app.security.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twilio's request signature: the public URL, then every parameter sorted by name, name and value without separators; HMAC-SHA1
 * with the account's token; base64. The URL counts with and without its default port.
 *
 * @see <a href="https://www.twilio.com/docs/usage/security#validating-requests">Validating requests</a>
 */
final class TwilioSignature {
    private static final String ALGORITHM = "HmacSHA1";

    private final SecretKeySpec key;

    TwilioSignature(String authToken) {
        this.key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Whether this signature was made for this request by somebody who has the token. */
    boolean isRight(String signature, String publicUrl, Map<String, ? extends Collection<String>> parameters) {
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        boolean right = false;
        for (String url : spellings(publicUrl)) {
            right |= MessageDigest.isEqual(given, of(url, parameters).getBytes(StandardCharsets.UTF_8));
        }
        return right;
    }

    /**
     * Whether this signature was made for a request whose body is no form: the URL is signed alone, and names the SHA-256 of the body, in
     * hexadecimal, as {@code bodySHA256}.
     */
    boolean isRight(String signature, String publicUrl, String bodyHashInUrl, byte[] body) {
        byte[] stated = bodyHashInUrl.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        boolean sameBody = MessageDigest.isEqual(stated, Sha256.of(body).getBytes(StandardCharsets.UTF_8));
        return isRight(signature, publicUrl, Map.of()) & sameBody;
    }

    String of(String url, Map<String, ? extends Collection<String>> parameters) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<String, Collection<String>>(parameters)
                .forEach((name, values) -> new TreeSet<>(values)
                        .forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    private static List<String> spellings(String url) {
        String port = url.startsWith("https:") ? ":443" : ":80";
        int host = url.indexOf("://") + 3;
        int end = host;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String authority = url.substring(host, end);
        if (authority.endsWith(port)) {
            return List.of(url, url.substring(0, end - port.length()) + url.substring(end));
        }
        boolean hasPort = authority.lastIndexOf(':') > authority.lastIndexOf(']');
        return hasPort ? List.of(url) : List.of(url, url.substring(0, end) + port + url.substring(end));
    }
}
