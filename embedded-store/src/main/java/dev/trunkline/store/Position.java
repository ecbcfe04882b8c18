package dev.trunkline.store;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a document is stored: its key in the collection's map of documents. */
record Position(byte[] key) {

    /** The position of a document with this {@code _id}. */
    static Position ofId(@Nullable Object id) {
        return new Position(KeyWriter.encode(id));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Position that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "Position[" + HexFormat.of().formatHex(key) + "]";
    }
}
