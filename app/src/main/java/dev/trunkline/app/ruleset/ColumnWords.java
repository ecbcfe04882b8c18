package dev.trunkline.app.ruleset;

import dev.trunkline.app.ruleset.ColumnOperator.Asked;
import dev.trunkline.rules.language.ConditionHead;
import dev.trunkline.rules.language.Field;
import dev.trunkline.rules.language.FunctionSign;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.language.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of conditions, as people read it.
 *
 * @param about what is asked about: {@code click id} for the field {@code clickId}
 */
record ColumnWords(String about, ColumnOperator operator) {
    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** The words of a header; empty when it is not that of a condition. */
    static Optional<ColumnWords> of(Vocabulary vocabulary, String header) {
        return ConditionHead.read(vocabulary, header)
                .head()
                .map(head -> new ColumnWords(about(head), ColumnOperator.of(head)));
    }

    private static String about(ConditionHead head) {
        return switch (head) {
            case ConditionHead.Says says -> words(says.field().name());
            case ConditionHead.Compares compares -> about(compares.operand());
            case ConditionHead.Calls calls ->
                words(
                        calls.field() == null
                                ? calls.function().name()
                                : calls.field().name());
        };
    }

    private static String about(Operand operand) {
        return switch (operand) {
            case Operand.Plain plain -> words(plain.field().name());
            case Operand.Call call -> words(call.function().name()) + " " + call.literal();
        };
    }

    /** A name of the rule language as words. */
    static String words(String name) {
        return NEXT_WORD.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** What a new column can ask about: fields, then functions that are asked without a field. */
    static List<Choice> choices(Vocabulary vocabulary) {
        List<Choice> choices = new ArrayList<>();
        for (Field field : vocabulary.fields()) {
            choices.add(new Choice(field.name(), words(field.name()), Asked.of(field), false, field.meaning()));
        }
        for (FunctionSign function : vocabulary.functions()) {
            if (!function.takesField()) {
                Asked asked = Asked.of(function);
                boolean literal = asked != Asked.HOLDS;
                choices.add(new Choice(function.name(), words(function.name()), asked, literal, function.meaning()));
            }
        }
        return choices;
    }

    /**
     * Something that a new column can ask about.
     *
     * @param name as authors write it
     * @param literal whether the header holds a text: {@code param("promo")}
     */
    record Choice(String name, String words, Asked asked, boolean literal, String meaning) {}
}
