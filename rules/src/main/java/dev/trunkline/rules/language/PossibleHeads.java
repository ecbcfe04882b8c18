package dev.trunkline.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every head that conditions of a stage can have. */
final class PossibleHeads {
    private static final Pattern LITERAL = Pattern.compile("(, )?\"[^\"]*\"");

    private PossibleHeads() {}

    static List<ConditionHead> of(Vocabulary vocabulary) {
        List<String> texts = new ArrayList<>();
        vocabulary.fields().forEach(field -> texts.addAll(withOperators(field.name(), field.type())));
        for (FunctionSign function : vocabulary.functions()) {
            if (function.result() == ValueType.YES_NO) {
                String asked = LITERAL.matcher(function.sign()).replaceFirst("");
                texts.addAll(List.of(asked, "not " + asked));
            } else {
                texts.addAll(withOperators(function.sign(), function.result()));
            }
        }
        return texts.stream()
                .flatMap(text -> ConditionHead.read(vocabulary, text).head().stream())
                .toList();
    }

    private static List<String> withOperators(String operand, ValueType type) {
        return type == ValueType.YES_NO
                ? List.of(operand)
                : ComparisonParser.operators(type).stream()
                        .flatMap(operator -> Character.isLetter(operator.charAt(0))
                                ? Stream.of(operator, "not " + operator)
                                : Stream.of(operator))
                        .map(operator -> operand + " " + operator)
                        .toList();
    }
}
