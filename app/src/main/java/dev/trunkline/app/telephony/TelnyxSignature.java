package dev.trunkline.app.telephony;

import dev.trunkline.app.security.SignedTime;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Telnyx's signature of a webhook: Ed25519 (RFC 8032) over {@code timestamp|payload}, in base64. Thread-safe.
 *
 * @see <a href="https://developers.telnyx.com/docs/messaging/messages/receiving-webhooks">Receiving webhooks</a>
 */
final class TelnyxSignature {
    private static final String ALGORITHM = "Ed25519";

    /** What RFC 8410 puts before the 32 bytes of a public key. */
    private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY_BYTES = 32;

    private final PublicKey key;
    private final Duration tolerance;

    /**
     * Checks against this key.
     *
     * @param publicKey 32 bytes in base64
     * @throws IllegalArgumentException when it is no such key
     */
    TelnyxSignature(String publicKey, Duration tolerance) {
        this.key = key(publicKey);
        this.tolerance = tolerance;
    }

    /** Whether the payload was signed by the account, not too long before or after now. */
    boolean isRight(String signature, String timestamp, byte[] payload, Instant now) {
        return SignedTime.isFresh(timestamp, now, tolerance) && isSigned(signature, timestamp, payload);
    }

    private boolean isSigned(String signature, String timestamp, byte[] payload) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update((timestamp + "|").getBytes(StandardCharsets.UTF_8));
            check.update(payload);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static PublicKey key(String text) {
        try {
            byte[] raw = Base64.getDecoder().decode(text.strip());
            if (raw.length == KEY_BYTES) {
                byte[] encoded = new byte[HEAD.length + KEY_BYTES];
                System.arraycopy(HEAD, 0, encoded, 0, HEAD.length);
                System.arraycopy(raw, 0, encoded, HEAD.length, KEY_BYTES);
                return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw noKey(e);
        }
        throw noKey(null);
    }

    private static IllegalArgumentException noKey(@Nullable Exception cause) {
        return new IllegalArgumentException(
                "TRUNKLINE_TELNYX_PUBLICKEY must be the account's public key, 32 bytes in base64", cause);
    }
}
