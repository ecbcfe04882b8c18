package dev.trunkline.rules.language;

import dev.trunkline.core.ruleset.RuleProblem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a single condition asks, without the literals of its answer: the header of a column in a table of rules. {@code source ==},
 * {@code not inList(source)} and {@code returning} are heads.
 */
public sealed interface ConditionHead {
    /** As authors write it; equal for equal heads. */
    String text();

    /** What kind of literal makes it a condition. */
    ValueType type();

    /** Whether it takes several literals. */
    boolean takesSeveral();

    /** The whole condition. The literals are as DRL writes them: texts in quotation marks, {@code true} or {@code false}. */
    String with(List<String> literals);

    /** The head of a condition. */
    static ConditionHead of(Condition.Single condition) {
        return switch (condition) {
            case Condition.TextIs is -> new Compares(is.operand(), false, is.negated() ? "!=" : "==");
            case Condition.TextIn in -> new Compares(in.operand(), in.negated(), "in");
            case Condition.TextPart part ->
                new Compares(part.operand(), part.negated(), part.place().operator());
            case Condition.Matches matches -> new Compares(matches.operand(), matches.negated(), "matches");
            case Condition.NumberIs is ->
                new Compares(is.operand(), false, is.comparison().symbol());
            case Condition.NumberIn in -> new Compares(in.operand(), in.negated(), "in");
            case Condition.Says says ->
                switch (says.operand()) {
                    case Operand.Plain plain -> new Says(plain.field());
                    case Operand.Call call -> new Calls(call.function(), call.field(), !says.wanted());
                };
        };
    }

    /** Reads a head, with the checks of the rule language. */
    static Reading read(Vocabulary vocabulary, String text) {
        return HeadParser.read(vocabulary, text);
    }

    /** All heads of a stage, in their order; a function that takes a text has the one of its example. */
    static List<ConditionHead> all(Vocabulary vocabulary) {
        return PossibleHeads.of(vocabulary);
    }

    /** The order of the vocabulary: fields before functions, then by operator. */
    static Comparator<ConditionHead> inOrderOf(Vocabulary vocabulary) {
        return Comparator.comparingInt((ConditionHead head) -> head.place(vocabulary))
                .thenComparing(ConditionHead::operand)
                .thenComparingInt(ConditionHead::rank)
                .thenComparing(ConditionHead::text);
    }

    private int place(Vocabulary vocabulary) {
        return switch (this) {
            case Says says -> vocabulary.place(new Operand.Plain(says.field()));
            case Compares compares -> vocabulary.place(compares.operand());
            case Calls calls -> vocabulary.place(new Operand.Call(calls.function(), calls.field(), ""));
        };
    }

    private String operand() {
        return this instanceof Compares compares ? ConditionText.of(compares.operand()) : "";
    }

    private int rank() {
        return switch (this) {
            case Says says -> 0;
            case Calls calls -> calls.negated() ? 1 : 0;
            case Compares compares ->
                2 * ComparisonParser.operators(compares.operand().type()).indexOf(compares.operator())
                        + (compares.negated() ? 1 : 0);
        };
    }

    /** A field that says yes or no. */
    record Says(Field field) implements ConditionHead {
        @Override
        public String text() {
            return field.name();
        }

        @Override
        public ValueType type() {
            return ValueType.YES_NO;
        }

        @Override
        public boolean takesSeveral() {
            return false;
        }

        @Override
        public String with(List<String> literals) {
            return field.name() + " == " + literals.getFirst();
        }
    }

    /** A field or function that is compared. */
    record Compares(Operand operand, boolean negated, String operator) implements ConditionHead {
        @Override
        public String text() {
            return ConditionText.of(operand) + (negated ? " not " : " ") + operator;
        }

        @Override
        public ValueType type() {
            return operand.type();
        }

        @Override
        public boolean takesSeveral() {
            return operator.equals("in");
        }

        @Override
        public String with(List<String> literals) {
            return text() + " " + (takesSeveral() ? "(" + String.join(", ", literals) + ")" : literals.getFirst());
        }
    }

    /** A function that says yes or no; its literal is still to come. */
    record Calls(FunctionSign function, @Nullable Field field, boolean negated) implements ConditionHead {
        @Override
        public String text() {
            return (negated ? "not " : "") + function.name() + (field == null ? "" : "(" + field.name() + ")");
        }

        @Override
        public ValueType type() {
            return ValueType.TEXT;
        }

        @Override
        public boolean takesSeveral() {
            return false;
        }

        @Override
        public String with(List<String> literals) {
            return (negated ? "!" : "") + function.name() + "(" + (field == null ? "" : field.name() + ", ")
                    + literals.getFirst() + ")";
        }
    }

    /**
     * What a text said.
     *
     * @param problems not empty when there is no head; their places are those in the text
     */
    record Reading(Optional<ConditionHead> head, List<RuleProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }
}
