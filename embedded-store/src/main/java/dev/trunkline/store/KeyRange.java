package dev.trunkline.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The keys from {@code from} (inclusive) to {@code to} (exclusive; null for no end). */
record KeyRange(byte[] from, byte @Nullable [] to) {

    /** Every encoded value: they begin with a {@link TypeTag}, which is never 0. */
    static final KeyRange ALL = new KeyRange(new byte[] {1}, null);

    static KeyRange startingWith(byte[] prefix) {
        return prefix.length == 0 ? ALL : new KeyRange(prefix, Keys.afterPrefix(prefix));
    }

    boolean endsBefore(byte[] key) {
        return to != null && Arrays.compareUnsigned(key, to) >= 0;
    }
}
