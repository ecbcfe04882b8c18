package dev.trunkline.app.ruleset;

import dev.trunkline.rules.language.ConditionHead;
import dev.trunkline.rules.language.Field;
import dev.trunkline.rules.language.FunctionSign;
import dev.trunkline.rules.language.ValueType;
import dev.trunkline.rules.language.Vocabulary;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How the cells of a column of conditions are asked; the page has words for each. */
enum ColumnOperator {
    IS("==", Asked.TEXT, Asked.NUMBER, Asked.YES_NO),
    IS_NOT("!=", Asked.TEXT, Asked.NUMBER),
    LESS("<", Asked.NUMBER),
    AT_MOST("<=", Asked.NUMBER),
    MORE(">", Asked.NUMBER),
    AT_LEAST(">=", Asked.NUMBER),
    ONE_OF("in", Asked.TEXT, Asked.NUMBER),
    NONE_OF("not in", Asked.TEXT, Asked.NUMBER),
    STARTS("str[startsWith]", Asked.TEXT),
    STARTS_NOT("not str[startsWith]", Asked.TEXT),
    ENDS("str[endsWith]", Asked.TEXT),
    ENDS_NOT("not str[endsWith]", Asked.TEXT),
    CONTAINS("contains", Asked.TEXT),
    CONTAINS_NOT("not contains", Asked.TEXT),
    MATCHES("matches", Asked.TEXT),
    MATCHES_NOT("not matches", Asked.TEXT),
    IN_LIST("inList", Asked.TEXT_FIELD),
    IN_LIST_NOT("not inList", Asked.TEXT_FIELD),
    ON_DOMAIN("onDomain", Asked.TEXT_FIELD),
    ON_DOMAIN_NOT("not onDomain", Asked.TEXT_FIELD),
    HOLDS("", Asked.HOLDS),
    HOLDS_NOT("not", Asked.HOLDS);

    private static final String NOT = "not ";

    private final String text;
    private final Set<Asked> asked;

    ColumnOperator(String text, Asked... asked) {
        this.text = text;
        this.asked = EnumSet.copyOf(List.of(asked));
        if (this.asked.contains(Asked.TEXT)) {
            this.asked.add(Asked.TEXT_FIELD);
        }
    }

    /** What can be asked so, for the page's script. */
    String asked() {
        return asked.stream().map(Asked::name).collect(Collectors.joining(" "));
    }

    /** The operator of a head. */
    static ColumnOperator of(ConditionHead head) {
        return switch (head) {
            case ConditionHead.Says says -> IS;
            case ConditionHead.Compares compares -> ofText((compares.negated() ? NOT : "") + compares.operator());
            case ConditionHead.Calls calls -> of(calls);
        };
    }

    private static ColumnOperator of(ConditionHead.Calls calls) {
        if (calls.field() == null) {
            return calls.negated() ? HOLDS_NOT : HOLDS;
        }
        return ofText((calls.negated() ? NOT : "") + calls.function().name());
    }

    private static ColumnOperator ofText(String text) {
        return Arrays.stream(values())
                .filter(operator -> operator.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There are no words for the operator " + text));
    }

    /** Those that some column of a stage can have. */
    static List<ColumnOperator> of(Vocabulary vocabulary) {
        List<String> functions =
                vocabulary.functions().stream().map(FunctionSign::name).toList();
        return Arrays.stream(values())
                .filter(operator -> !operator.isFunction() || functions.contains(operator.text.replace(NOT, "")))
                .toList();
    }

    boolean fits(Asked about) {
        return asked.contains(about);
    }

    /**
     * The header of a column.
     *
     * @param operand a field, a function with its literal, or the name of a function that says yes or no
     */
    String header(String operand, Asked about) {
        if (about == Asked.YES_NO || this == HOLDS) {
            return operand;
        }
        return isFunction() ? text + "(" + operand + ")" : this == HOLDS_NOT ? NOT + operand : operand + " " + text;
    }

    private boolean isFunction() {
        return asked.contains(Asked.TEXT_FIELD) && !asked.contains(Asked.TEXT);
    }

    /** What a column may ask about. */
    enum Asked {
        TEXT,
        TEXT_FIELD,
        NUMBER,
        YES_NO,
        HOLDS;

        static Asked of(Field field) {
            return field.type() == ValueType.TEXT ? TEXT_FIELD : of(field.type());
        }

        static Asked of(FunctionSign function) {
            return function.result() == ValueType.YES_NO ? HOLDS : of(function.result());
        }

        private static Asked of(ValueType type) {
            return switch (type) {
                case TEXT -> TEXT;
                case WHOLE_NUMBER, NUMBER -> NUMBER;
                case YES_NO -> YES_NO;
            };
        }
    }
}
