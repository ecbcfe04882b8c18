package dev.trunkline.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The encoded values of one field that a condition allows. An inclusive bound takes in every encoding that begins with
 * it, so a type's tag alone stands for the beginning or the end of the type.
 */
record Interval(byte[] low, boolean withLow, byte[] high, boolean withHigh) {

    static Interval point(@Nullable Object value) {
        byte[] encoded = KeyWriter.encode(value);
        return new Interval(encoded, true, encoded, true);
    }

    static Interval above(Object value, boolean inclusive) {
        return new Interval(KeyWriter.encode(value), inclusive, typeOf(value), true);
    }

    static Interval below(Object value, boolean inclusive) {
        return new Interval(typeOf(value), true, KeyWriter.encode(value), inclusive);
    }

    private static byte[] typeOf(Object value) {
        return new byte[] {TypeTag.of(value).code()};
    }

    boolean isPoint() {
        return Arrays.equals(low, high) && low.length > 1 || isTagOnlyPoint();
    }

    /** Null, empty array, least and greatest key have no bytes but their tag, so the tag is the value. */
    private boolean isTagOnlyPoint() {
        return low.length == 1 && high.length == 1 && low[0] == high[0] && low[0] == TypeTag.NULL.code();
    }

    /** The values in both intervals when they are of one type; otherwise this interval. */
    Interval and(Interval other) {
        if (low[0] != other.low[0]) {
            return this;
        }
        int lows = Arrays.compareUnsigned(low, other.low);
        int highs = compareHigh(high, other.high);
        byte[] newLow = lows >= 0 ? low : other.low;
        byte[] newHigh = highs <= 0 ? high : other.high;
        boolean newWithLow = lows == 0 ? withLow && other.withLow : lows > 0 ? withLow : other.withLow;
        boolean newWithHigh = highs == 0 ? withHigh && other.withHigh : highs < 0 ? withHigh : other.withHigh;
        return new Interval(newLow, newWithLow, newHigh, newWithHigh);
    }

    /** As upper bounds a bare tag is greater than every value of its type. */
    private static int compareHigh(byte[] one, byte[] two) {
        if (one.length == 1 || two.length == 1) {
            return Integer.compare(two.length == 1 ? 0 : 1, one.length == 1 ? 0 : 1);
        }
        return Arrays.compareUnsigned(one, two);
    }

    /** The keys behind the prefix that this interval allows, for a field kept in ascending or descending order. */
    KeyRange behind(byte[] prefix, boolean ascending) {
        byte[] first = Keys.join(prefix, ascending ? low : Keys.complement(high));
        byte[] last = Keys.join(prefix, ascending ? high : Keys.complement(low));
        boolean withFirst = ascending ? withLow : withHigh;
        boolean withLast = ascending ? withHigh : withLow;
        byte[] from = withFirst ? first : Keys.afterPrefix(first);
        byte[] to = withLast ? Keys.afterPrefix(last) : last;
        return new KeyRange(from == null ? first : from, to);
    }
}
