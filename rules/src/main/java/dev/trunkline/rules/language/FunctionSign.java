package dev.trunkline.rules.language;

import java.util.function.Function;

/**
 * A function that conditions may call.
 *
 * @param takesField whether its first argument is a text field; the last is always a text literal
 * @param sign how it is written, for authors
 * @param check of the literal: what is wrong with it, or an empty text
 * @param evaluator asks the fact
 */
public record FunctionSign(
        String name,
        boolean takesField,
        ValueType result,
        String sign,
        String meaning,
        Function<String, String> check,
        Evaluator evaluator) {
    /** Asks a fact. */
    @FunctionalInterface
    public interface Evaluator {
        /**
         * The function's value.
         *
         * @param field the value of the field; empty for functions that take none
         */
        Object apply(Object fact, String field, String literal);
    }
}
