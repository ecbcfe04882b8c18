package dev.trunkline.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Arithmetic of keys that compare as unsigned bytes. */
final class Keys {

    static final byte[] EMPTY = new byte[0];

    private Keys() {}

    static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /** Turns the order around: what sorted first sorts last. */
    static byte[] complement(byte[] key) {
        byte[] turned = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            turned[i] = (byte) ~key[i];
        }
        return turned;
    }

    /** The least key above all keys that begin with the prefix; null when there is none. */
    static byte @Nullable [] afterPrefix(byte[] prefix) {
        for (int last = prefix.length - 1; last >= 0; last--) {
            if (prefix[last] != (byte) 0xFF) {
                byte[] next = Arrays.copyOf(prefix, last + 1);
                next[last]++;
                return next;
            }
        }
        return null;
    }

    static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }
}
