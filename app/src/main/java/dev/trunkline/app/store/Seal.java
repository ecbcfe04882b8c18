package dev.trunkline.app.store;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes texts unreadable to whoever has the store and not the key: AES-256 in Galois/Counter Mode with a random nonce of 96 bits
 * (<a href="https://doi.org/10.6028/NIST.SP.800-38D">NIST SP 800-38D</a>, good for 2^32 texts of one key). A sealed text opens only in
 * the place that it was sealed for, so that one can't be put in place of another. Thread-safe.
 */
public final class Seal {
    /** How many bytes a key has. */
    public static final int KEY_BYTES = 32;

    private static final String MARK = "sealed:1:";
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /**
     * A seal.
     *
     * @param key of {@link #KEY_BYTES} bytes
     */
    public Seal(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key has " + KEY_BYTES + " bytes, but had " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Seals a text; the same text is never sealed alike. */
    public String seal(String text, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** Whether it is a sealed text, whatever the key. */
    public static boolean isSealed(String stored) {
        return stored.startsWith(MARK);
    }

    /**
     * The text. One that was stored before there were seals is answered as it is.
     *
     * @throws WrongKeyException when it was sealed with another key or for another place, or was changed
     */
    public String open(String stored, String place) {
        if (!isSealed(stored)) {
            return stored;
        }
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(stored.substring(MARK.length())));
            byte[] nonce = new byte[NONCE_BYTES];
            whole.get(nonce);
            byte[] sealed = new byte[whole.remaining()];
            whole.get(sealed);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed), StandardCharsets.UTF_8);
        } catch (AEADBadTagException | BufferUnderflowException | IllegalArgumentException e) {
            throw new WrongKeyException(
                    "What is sealed in " + place + " can't be opened with the key that this node has", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
