package dev.trunkline.rules.engine;

import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.Condition.Comparison;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.language.ValueType;
import java.math.BigDecimal;
import java.util.List;

/** Turns conditions into what Drools asks of a fact. */
final class Checks {
    private final FactTests tests;

    Checks(FactTests tests) {
        this.tests = tests;
    }

    Check of(Condition condition) {
        return switch (condition) {
            case Condition.All all -> new Check.All(of(all.parts()));
            case Condition.Any any -> new Check.Any(of(any.parts()));
            case Condition.Not not -> new Check.Not(of(not.part()));
            case Condition.TextIs is -> unless(is.negated(), textIs(is));
            case Condition.TextIn in -> unless(in.negated(), new Check.Hit(tests.test(in)));
            case Condition.TextPart part -> unless(part.negated(), new Check.Hit(tests.test(part)));
            case Condition.Matches matches -> unless(matches.negated(), new Check.Fits(tests.regex(matches)));
            case Condition.NumberIs is -> number(is.operand(), is.comparison(), is.number());
            case Condition.NumberIn in ->
                unless(
                        in.negated(),
                        new Check.Any(in.numbers().stream()
                                .map(number -> number(in.operand(), Comparison.EQUAL, number))
                                .toList()));
            case Condition.Says says -> says(says);
        };
    }

    /** Of a text that rules begin with all is answered before; another is read only where a rule asks that far. */
    private Check textIs(Condition.TextIs is) {
        return tests.asks(is.operand()) ? new Check.Hit(tests.test(is)) : new Check.TextIs(is.operand(), is.text());
    }

    private List<Check> of(List<Condition> conditions) {
        return conditions.stream().map(this::of).toList();
    }

    private Check says(Condition.Says says) {
        return says.operand() instanceof Operand.Call call && call.isListTest()
                ? unless(!says.wanted(), new Check.Hit(tests.listTest(call)))
                : new Check.Says(says.operand(), says.wanted());
    }

    private static Check unless(boolean negated, Check check) {
        return negated ? new Check.Not(check) : check;
    }

    private static Check number(Operand operand, Comparison comparison, BigDecimal number) {
        return operand.type() == ValueType.WHOLE_NUMBER
                ? new Check.Whole(operand, comparison, number.longValueExact())
                : new Check.Fraction(operand, comparison, number.doubleValue());
    }
}
