package dev.trunkline.rules.language;

import java.util.function.Function;

/**
 * A field of a fact.
 *
 * @param lowerCase whether its text is always in lower case
 * @param meaning one sentence for authors
 * @param reader from the fact to the field's value: a String, a Long, a Double or a Boolean
 */
public record Field(String name, ValueType type, boolean lowerCase, String meaning, Function<Object, Object> reader) {}
