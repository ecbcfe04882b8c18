package dev.trunkline.app.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Texts that only we can have written: the text and its HMAC-SHA256 (RFC 2104), both in base64url. Thread-safe. */
public final class SignedText {
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac keyed;

    /** Signs with this key, which whoever reads must have too. */
    public SignedText(byte[] key) {
        try {
            this.keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    /** The text with its signature. */
    public String write(String text) {
        String encoded = encode(bytes(text));
        return encoded + "." + sign(encoded);
    }

    /** The text; empty when it is not ours. */
    public Optional<String> read(String signed) {
        int dot = signed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String encoded = signed.substring(0, dot);
        String signature = signed.substring(dot + 1);
        if (!MessageDigest.isEqual(bytes(signature), bytes(sign(encoded)))) {
            return Optional.empty();
        }
        return Optional.of(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
    }

    /** Signs the text and not the bytes that it stands for: several texts of base64 stand for the same bytes. */
    private String sign(String encoded) {
        try {
            Mac mac = (Mac) keyed.clone();
            return encode(mac.doFinal(bytes(encoded)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The HMAC of every Java runtime can be cloned", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
