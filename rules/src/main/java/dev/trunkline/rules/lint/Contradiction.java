package dev.trunkline.rules.lint;

import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.language.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why a condition that never holds does not. */
final class Contradiction {
    private final Alternatives alternatives;
    private final KnownValues known;
    private final String fact;

    Contradiction(Vocabulary vocabulary, KnownValues known) {
        this.alternatives = new Alternatives(known);
        this.known = known;
        this.fact = LintText.fact(vocabulary.stage());
    }

    /** The message for the condition, in its normal form. */
    String message(Condition.All never) {
        Map<String, List<Condition>> byField = new LinkedHashMap<>();
        for (Condition part : never.parts()) {
            if (part instanceof Condition.Single single) {
                if (holdsNever(List.of(single))) {
                    return alone(single);
                }
                byField.computeIfAbsent(field(single.operand()), field -> new ArrayList<>())
                        .add(single);
            }
        }
        return byField.entrySet().stream()
                .filter(entry -> holdsNever(entry.getValue()))
                .findFirst()
                .map(entry -> together(entry.getKey(), entry.getValue()))
                .orElse("No " + fact
                        + " can match: its conditions exclude one another, whichever alternative is taken. "
                        + "Change one of them, or remove the rule.");
    }

    private static String field(Operand operand) {
        return operand instanceof Operand.Call call && call.field() != null
                ? call.field().name()
                : ConditionText.of(operand);
    }

    private boolean holdsNever(List<Condition> parts) {
        return alternatives.of(new Condition.All(parts)).filter(List::isEmpty).isPresent();
    }

    private String alone(Condition.Single single) {
        Optional<String> why =
                known.of(single.operand()).map(values -> ConditionText.of(single.operand()) + ' ' + values.words());
        return "No " + fact + " can match: " + ConditionText.of(single) + " never holds"
                + why.map(words -> ", because " + words).orElse("") + ". Correct it, or remove the rule.";
    }

    private String together(String field, List<Condition> parts) {
        return "No " + fact + " can match: its conditions on " + field + " exclude one another ("
                + parts.stream().map(ConditionText::of).collect(Collectors.joining(", "))
                + "). Change one of them, or remove the rule.";
    }
}
