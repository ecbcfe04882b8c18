package dev.trunkline.rules.language;

import dev.trunkline.rules.language.Condition.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One way to write what can be written in several: a negated comparison instead of {@code !( … )}, {@code ==} instead of {@code in}
 * with one value, and no bracket in a bracket of its kind. A condition and its normal form hold for the same facts and have the same
 * number of single conditions.
 */
public final class Normal {
    private Normal() {}

    /** The normal form of the condition of a rule: all of its parts. */
    public static Condition.All of(Condition condition) {
        Condition normal = normal(condition);
        return normal instanceof Condition.All all ? all : new Condition.All(List.of(normal));
    }

    private static Condition normal(Condition condition) {
        return switch (condition) {
            case Condition.All all -> joined(all.parts(), Condition.All.class::isInstance, Condition.All::new);
            case Condition.Any any -> joined(any.parts(), Condition.Any.class::isInstance, Condition.Any::new);
            case Condition.Not not -> negated(normal(not.part()));
            case Condition.TextIn in -> oneText(in);
            case Condition.NumberIn in -> oneNumber(in);
            default -> condition;
        };
    }

    private static Condition joined(
            List<Condition> parts, Predicate<Condition> sameKind, Function<List<Condition>, Condition> join) {
        List<Condition> flat = new ArrayList<>();
        for (Condition part : parts) {
            Condition normal = normal(part);
            if (sameKind.test(normal)) {
                flat.addAll(normal instanceof Condition.All all ? all.parts() : ((Condition.Any) normal).parts());
            } else {
                flat.add(normal);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : join.apply(flat);
    }

    private static Condition negated(Condition part) {
        return switch (part) {
            case Condition.TextIs is -> new Condition.TextIs(is.operand(), !is.negated(), is.text());
            case Condition.TextIn in -> new Condition.TextIn(in.operand(), !in.negated(), in.texts());
            case Condition.TextPart text ->
                new Condition.TextPart(text.operand(), !text.negated(), text.place(), text.text());
            case Condition.Matches matches ->
                new Condition.Matches(matches.operand(), !matches.negated(), matches.pattern());
            case Condition.NumberIs is ->
                new Condition.NumberIs(is.operand(), is.comparison().opposite(), is.number());
            case Condition.NumberIn in -> new Condition.NumberIn(in.operand(), !in.negated(), in.numbers());
            case Condition.Says says -> new Condition.Says(says.operand(), !says.wanted());
            case Condition.Not not -> not.part();
            case Condition.All all -> new Condition.Not(all);
            case Condition.Any any -> new Condition.Not(any);
        };
    }

    private static Condition oneText(Condition.TextIn in) {
        List<String> texts = List.copyOf(new LinkedHashSet<>(in.texts()));
        return texts.size() == 1
                ? new Condition.TextIs(in.operand(), in.negated(), texts.getFirst())
                : new Condition.TextIn(in.operand(), in.negated(), texts);
    }

    private static Condition oneNumber(Condition.NumberIn in) {
        return in.numbers().size() == 1
                ? new Condition.NumberIs(
                        in.operand(),
                        in.negated() ? Comparison.UNEQUAL : Comparison.EQUAL,
                        in.numbers().getFirst())
                : in;
    }
}
