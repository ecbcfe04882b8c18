package dev.trunkline.rules.language;

import java.util.function.Function;

/**
 * A field of a fact.
 *
 * @param lowerCase whether its text is always in lower case
 * @param meaning one sentence for authors
 * @param reader from the fact to the field's value: a String, a Long, a Double or a Boolean
 */
public record Field(String name, ValueType type, boolean lowerCase, String meaning, Function<Object, Object> reader) {
    /** A field of a class of facts; its reader refuses any other with a {@link ClassCastException}. */
    @SuppressWarnings("unchecked")
    static <F> Field of(String name, ValueType type, boolean lowerCase, String meaning, Function<F, Object> reader) {
        return new Field(name, type, lowerCase, meaning, (Function<Object, Object>) (Function<?, ?>) reader);
    }
}
