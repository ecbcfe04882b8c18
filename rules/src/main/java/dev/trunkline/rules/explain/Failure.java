package dev.trunkline.rules.explain;

import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.language.ValueType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The first condition of a rule that did not hold, and what it saw. For people: which rules match is never read from here, but a
 * test compares it with Drools over thousands of rules and facts.
 *
 * @param condition the whole condition when everything in it seems to hold
 * @param seen the value; with the field's name before it when several were looked at
 */
record Failure(Condition condition, String seen) {
    static Failure of(Condition condition, Object fact) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .filter(part -> !holds(part, fact))
                    .findFirst()
                    .map(part -> of(part, fact))
                    .orElseGet(() -> new Failure(condition, ""));
        }
        return new Failure(condition, seen(condition, fact));
    }

    static boolean holds(Condition condition, Object fact) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().allMatch(part -> holds(part, fact));
            case Condition.Any any -> any.parts().stream().anyMatch(part -> holds(part, fact));
            case Condition.Not not -> !holds(not.part(), fact);
            case Condition.TextIs is -> is.operand().of(fact).equals(is.text()) != is.negated();
            case Condition.TextIn in ->
                in.texts().contains(in.operand().of(fact).toString()) != in.negated();
            case Condition.TextPart part ->
                part.place().holds(part.operand().of(fact).toString(), part.text()) != part.negated();
            case Condition.Matches matches ->
                matches.pattern().matches(matches.operand().of(fact).toString()) != matches.negated();
            case Condition.NumberIs is ->
                is.comparison().holds(number(is.operand(), fact).compareTo(is.number()));
            case Condition.NumberIn in ->
                in.numbers().stream()
                                .anyMatch(number -> number(in.operand(), fact).compareTo(number) == 0)
                        != in.negated();
            case Condition.Says says -> says.operand().of(fact).equals(says.wanted());
        };
    }

    private static BigDecimal number(Operand operand, Object fact) {
        return new BigDecimal(operand.of(fact).toString());
    }

    private static String seen(Condition condition, Object fact) {
        Map<String, String> values = new LinkedHashMap<>();
        collect(condition, fact, values);
        if (values.size() == 1) {
            return values.values().iterator().next();
        }
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void collect(Condition condition, Object fact, Map<String, String> values) {
        switch (condition) {
            case Condition.All all -> collect(all.parts(), fact, values);
            case Condition.Any any -> collect(any.parts(), fact, values);
            case Condition.Not not -> collect(not.part(), fact, values);
            case Condition.TextIs is -> collect(is.operand(), fact, values);
            case Condition.TextIn in -> collect(in.operand(), fact, values);
            case Condition.TextPart part -> collect(part.operand(), fact, values);
            case Condition.Matches matches -> collect(matches.operand(), fact, values);
            case Condition.NumberIs is -> collect(is.operand(), fact, values);
            case Condition.NumberIn in -> collect(in.operand(), fact, values);
            case Condition.Says says -> collect(says.operand(), fact, values);
        }
    }

    private static void collect(List<Condition> parts, Object fact, Map<String, String> values) {
        parts.forEach(part -> collect(part, fact, values));
    }

    /** A function that answers yes or no is best understood by the field that it was asked about. */
    private static void collect(Operand operand, Object fact, Map<String, String> values) {
        if (operand instanceof Operand.Call call && call.field() != null && call.type() == ValueType.YES_NO) {
            values.put(call.field().name(), call.field().reader().apply(fact).toString());
        } else {
            values.put(ConditionText.of(operand), operand.of(fact).toString());
        }
    }
}
