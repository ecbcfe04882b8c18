package dev.trunkline.rules.language;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;

/** A checked condition of a rule. Drools decides whether it holds; this tree is what Drools is given, and what people are shown. */
public sealed interface Condition {
    /** How many single conditions it is made of. */
    default int leaves() {
        return switch (this) {
            case All all -> all.parts().stream().mapToInt(Condition::leaves).sum();
            case Any any -> any.parts().stream().mapToInt(Condition::leaves).sum();
            case Not not -> not.part().leaves();
            case Single single -> 1;
        };
    }

    /** A condition that joins no others. */
    sealed interface Single extends Condition {
        /** What it looks at. */
        Operand operand();
    }

    /** All of them; true when there are none. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Not this one. */
    record Not(Condition part) implements Condition {}

    /** A text, compared whole. */
    record TextIs(Operand operand, boolean negated, String text) implements Single {}

    /** A text, compared with several. */
    record TextIn(Operand operand, boolean negated, List<String> texts) implements Single {
        public TextIn {
            texts = List.copyOf(texts);
        }
    }

    /** A part of a text. */
    record TextPart(Operand operand, boolean negated, Place place, String text) implements Single {}

    /** A whole text against a regular expression. */
    record Matches(Operand operand, boolean negated, Pattern pattern) implements Single {}

    /** A number. */
    record NumberIs(Operand operand, Comparison comparison, BigDecimal number) implements Single {}

    /** A number, compared with several. */
    record NumberIn(Operand operand, boolean negated, List<BigDecimal> numbers) implements Single {
        public NumberIn {
            numbers = List.copyOf(numbers);
        }
    }

    /** A field or function that says yes or no. */
    record Says(Operand operand, boolean wanted) implements Single {}

    /** Where in a text. */
    enum Place {
        START("str[startsWith]", "startsWith"),
        END("str[endsWith]", "endsWith"),
        ANYWHERE("contains", "contains");

        private final String operator;
        private final String method;

        Place(String operator, String method) {
            this.operator = operator;
            this.method = method;
        }

        /** As authors write it. */
        public String operator() {
            return operator;
        }

        /** The method of a String that tells it. */
        public String method() {
            return method;
        }

        /** Whether the part stands there. */
        public boolean holds(String text, String part) {
            return switch (this) {
                case START -> text.startsWith(part);
                case END -> text.endsWith(part);
                case ANYWHERE -> text.contains(part);
            };
        }
    }

    /** How two numbers stand to each other. */
    enum Comparison {
        EQUAL("=="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }

        /** As authors write it. */
        public String symbol() {
            return symbol;
        }

        /** The one that holds where this one does not. */
        public Comparison opposite() {
            return switch (this) {
                case EQUAL -> UNEQUAL;
                case UNEQUAL -> EQUAL;
                case LESS -> AT_LEAST;
                case AT_MOST -> MORE;
                case MORE -> AT_MOST;
                case AT_LEAST -> LESS;
            };
        }

        /** Whether it holds, given the sign of the comparison. */
        public boolean holds(int sign) {
            return switch (this) {
                case EQUAL -> sign == 0;
                case UNEQUAL -> sign != 0;
                case LESS -> sign < 0;
                case AT_MOST -> sign <= 0;
                case MORE -> sign > 0;
                case AT_LEAST -> sign >= 0;
            };
        }
    }
}
