package dev.trunkline.rules.language;

import org.jspecify.annotations.Nullable;

/** What a condition looks at: a field, or a function of the fact. */
public sealed interface Operand {
    /** What kind of value it is. */
    ValueType type();

    /** Whether its text is always in lower case. */
    boolean lowerCase();

    /** Its value for this fact. */
    Object of(Object fact);

    /** A field. */
    record Plain(Field field) implements Operand {
        @Override
        public ValueType type() {
            return field.type();
        }

        @Override
        public boolean lowerCase() {
            return field.lowerCase();
        }

        @Override
        public Object of(Object fact) {
            return field.reader().apply(fact);
        }
    }

    /**
     * A function with its arguments.
     *
     * @param field null for a function that takes none
     */
    record Call(FunctionSign function, @Nullable Field field, String literal) implements Operand {
        /** Whether it asks if a text is in a list. */
        public boolean isListTest() {
            return function.name().equals(VisitWords.IN_LIST);
        }

        @Override
        public ValueType type() {
            return function.result();
        }

        @Override
        public boolean lowerCase() {
            return false;
        }

        @Override
        public Object of(Object fact) {
            String value = field == null ? "" : field.reader().apply(fact).toString();
            return function.evaluator().apply(fact, value, literal);
        }
    }
}
