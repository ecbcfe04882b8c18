package dev.trunkline.app.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What tells a receiver that an event is ours and fresh: {@code v1=} and the HMAC-SHA256 (RFC 2104) of {@code timestamp + "." + body} in
 * hexadecimal, once for each secret that is valid.
 */
public final class WebhookSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /** The header's value. */
    public static String of(List<String> secrets, String timestamp, String body) {
        return secrets.stream()
                .map(secret -> "v1=" + hex(secret, timestamp, body))
                .collect(Collectors.joining(","));
    }

    private static String hex(String secret, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signed = (timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }
}
