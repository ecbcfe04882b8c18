package dev.trunkline.rules.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers between two bounds, without a few. All of them are without zeros at their ends, so that equal ones are equal.
 *
 * @param whole whether only whole numbers count; then bounds are whole and belong to the set
 * @param low null when there is none; the same for high
 */
record NumberValues(
        boolean whole, @Nullable Bound low, @Nullable Bound high, Set<BigDecimal> but) implements ValueSet {
    private static final BigDecimal MOST_LISTED = BigDecimal.valueOf(1_000);

    /** Where the numbers begin or end. */
    record Bound(BigDecimal at, boolean belongs) {}

    NumberValues {
        but = Set.copyOf(but);
    }

    /** Whole numbers, both ends included. */
    static ValueSet between(long low, long high) {
        return new NumberValues(true, bound(low), bound(high), Set.of()).listed();
    }

    private static Bound bound(long at) {
        return new Bound(plain(BigDecimal.valueOf(at)), true);
    }

    /** The number without zeros at its end. */
    static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    @Override
    public boolean admits(Object value) {
        BigDecimal number = (BigDecimal) value;
        return isPast(low, number, 1) && isPast(high, number, -1) && !but.contains(number);
    }

    private static boolean isPast(@Nullable Bound bound, BigDecimal number, int inwards) {
        if (bound == null) {
            return true;
        }
        int sign = number.compareTo(bound.at) * inwards;
        return sign > 0 || sign == 0 && bound.belongs;
    }

    @Override
    public ValueSet and(ValueSet other) {
        if (!(other instanceof NumberValues numbers)) {
            return other.and(this);
        }
        Set<BigDecimal> without =
                Stream.concat(but.stream(), numbers.but.stream()).collect(Collectors.toUnmodifiableSet());
        return new NumberValues(whole, inner(low, numbers.low, 1), inner(high, numbers.high, -1), without).listed();
    }

    private static @Nullable Bound inner(@Nullable Bound one, @Nullable Bound other, int inwards) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int sign = one.at.compareTo(other.at) * inwards;
        if (sign == 0) {
            return one.belongs ? other : one;
        }
        return sign > 0 ? one : other;
    }

    /** Few whole numbers are better known one by one. */
    private ValueSet listed() {
        if (!whole || low == null || high == null || high.at.subtract(low.at).compareTo(MOST_LISTED) > 0) {
            return this;
        }
        List<BigDecimal> numbers = Stream.iterate(
                        low.at, number -> number.compareTo(high.at) <= 0, number -> number.add(BigDecimal.ONE))
                .map(NumberValues::plain)
                .filter(number -> !but.contains(number))
                .toList();
        return OnlyValues.of(numbers);
    }

    @Override
    public boolean isEmpty() {
        if (low == null || high == null) {
            return false;
        }
        int sign = low.at.compareTo(high.at);
        return sign > 0 || sign == 0 && (!low.belongs || !high.belongs || but.contains(low.at));
    }

    @Override
    public boolean isWithin(ValueSet other) {
        return other instanceof NumberValues numbers
                && Objects.equals(inner(low, numbers.low, 1), low)
                && Objects.equals(inner(high, numbers.high, -1), high)
                && numbers.but.stream().noneMatch(this::admits);
    }
}
