package dev.trunkline.rules.lint;

import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.Operand;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of one stage, the strongest first, and the values that they ask for, numbered in that order. Immutable. */
final class StageTraffic {
    private final List<CheckedRule> rules;
    private final Map<String, Value> values = new LinkedHashMap<>();

    /** A value that rules ask for. */
    private record Value(Condition.Single asked, int number) {}

    StageTraffic(CheckedFile file) {
        rules = file.rules().stream().sorted(CheckedRule.STRONGEST_FIRST).toList();
        for (CheckedRule rule : rules) {
            for (Condition.Single asked : AskedValues.of(rule.condition())) {
                values.putIfAbsent(ConditionText.of(asked), new Value(asked, values.size()));
            }
        }
    }

    List<CheckedRule> rules() {
        return rules;
    }

    /** The values to look for, by what they are asked of. */
    List<OperandTraffic> operands() {
        Map<String, OperandTraffic> operands = new LinkedHashMap<>();
        for (Value value : values.values()) {
            Operand looked = looked(value.asked);
            operands.computeIfAbsent(ConditionText.of(looked), text -> new OperandTraffic(looked))
                    .ask(value.asked, value.number);
        }
        return List.copyOf(operands.values());
    }

    /** A function that says yes or no about a field says the same of the same value. */
    private static Operand looked(Condition.Single asked) {
        return asked instanceof Condition.Says && asked.operand() instanceof Operand.Call call && call.field() != null
                ? new Operand.Plain(call.field())
                : asked.operand();
    }

    /** What the rule asks for and was not seen, as authors write it. */
    List<String> unseen(CheckedRule rule, BitSet seen) {
        return AskedValues.of(rule.condition()).stream()
                .map(ConditionText::of)
                .filter(text -> {
                    Value value = values.get(text);
                    return value != null && !seen.get(value.number);
                })
                .toList();
    }
}
