package dev.trunkline.rules.lint;

import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.Condition.Comparison;
import dev.trunkline.rules.language.Operand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The values that a rule asks for, each as a condition of one literal: what must be equal, stand in a text, match, be in a list, on
 * a domain or among the parameters. What a rule rules out is not asked for, and may well be absent.
 */
final class AskedValues {
    private final List<Condition.Single> asked = new ArrayList<>();

    private AskedValues() {}

    static List<Condition.Single> of(Condition condition) {
        AskedValues values = new AskedValues();
        values.collect(condition, false);
        return values.asked.stream().distinct().toList();
    }

    private void collect(Condition condition, boolean negated) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> collect(part, negated));
            case Condition.Any any -> any.parts().forEach(part -> collect(part, negated));
            case Condition.Not not -> collect(not.part(), !negated);
            case Condition.Single single -> single(single, negated);
        }
    }

    private void single(Condition.Single single, boolean negated) {
        switch (single) {
            case Condition.TextIs is -> texts(is.operand(), is.negated() == negated, List.of(is.text()));
            case Condition.TextIn in -> texts(in.operand(), in.negated() == negated, in.texts());
            case Condition.TextPart part ->
                add(
                        part.negated() == negated,
                        new Condition.TextPart(part.operand(), false, part.place(), part.text()));
            case Condition.Matches matches ->
                add(matches.negated() == negated, new Condition.Matches(matches.operand(), false, matches.pattern()));
            case Condition.NumberIs is -> {
                Comparison wanted = negated ? Comparison.UNEQUAL : Comparison.EQUAL;
                numbers(is.operand(), is.comparison() == wanted, List.of(is.number()));
            }
            case Condition.NumberIn in -> numbers(in.operand(), in.negated() == negated, in.numbers());
            case Condition.Says says ->
                add(
                        says.operand() instanceof Operand.Call && says.wanted() != negated,
                        new Condition.Says(says.operand(), true));
        }
    }

    private void texts(Operand operand, boolean wanted, List<String> texts) {
        texts.forEach(text -> add(wanted, new Condition.TextIs(operand, false, text)));
    }

    private void numbers(Operand operand, boolean wanted, List<BigDecimal> numbers) {
        numbers.forEach(number -> add(wanted, new Condition.NumberIs(operand, Comparison.EQUAL, number)));
    }

    private void add(boolean wanted, Condition.Single single) {
        if (wanted) {
            asked.add(single);
        }
    }
}
