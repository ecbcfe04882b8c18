package dev.trunkline.rules.lint;

/**
 * The values that an operand may have. An answer of true is certain; what can't be told is answered with false, so that the lint
 * reports too little rather than something wrong.
 */
sealed interface ValueSet permits OnlyValues, TextValues, NumberValues {
    /** Whether the value is one of them. */
    boolean admits(Object value);

    /** The values that are in both. */
    ValueSet and(ValueSet other);

    /** Whether there is surely no value. */
    boolean isEmpty();

    /** Whether every value is surely in the other too. */
    boolean isWithin(ValueSet other);

    /** Whether there is surely no value in both. */
    default boolean excludes(ValueSet other) {
        return and(other).isEmpty();
    }
}
