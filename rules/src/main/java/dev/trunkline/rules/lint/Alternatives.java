package dev.trunkline.rules.lint;

import dev.trunkline.rules.language.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a condition as the ways in which it can hold, of which one must. A condition with too many ways is given up. */
final class Alternatives {
    /** The most ways of a condition. */
    static final int MOST = 64;

    private final KnownValues known;

    Alternatives(KnownValues known) {
        this.known = known;
    }

    /** The ways that don't contradict themselves, so none for a condition that never holds; empty when there are too many. */
    Optional<List<Term>> of(Condition condition) {
        return terms(condition, false)
                .map(terms -> terms.stream()
                        .flatMap(term -> term.narrowed(known).stream())
                        .toList());
    }

    private Optional<List<Term>> terms(Condition condition, boolean negated) {
        return switch (condition) {
            case Condition.All all -> negated ? any(all.parts(), true) : all(all.parts(), false);
            case Condition.Any any -> negated ? all(any.parts(), true) : any(any.parts(), false);
            case Condition.Not not -> terms(not.part(), !negated);
            case Condition.Single single -> Optional.of(single(single, negated));
        };
    }

    private List<Term> single(Condition.Single single, boolean negated) {
        ValueSet wanted = ConditionValues.of(single, negated);
        Optional<ValueSet> possible = known.of(single.operand()).map(KnownValues.Known::values);
        boolean always = possible.map(values -> values.isWithin(wanted)).orElse(wanted.equals(TextValues.ANY));
        if (always) {
            return List.of(Term.ANYTHING);
        }
        ValueSet values = possible.map(wanted::and).orElse(wanted);
        return values.isEmpty() ? List.of() : List.of(Term.of(single.operand(), values));
    }

    private Optional<List<Term>> all(List<Condition> parts, boolean negated) {
        List<Term> joined = List.of(Term.ANYTHING);
        for (Condition part : parts) {
            Optional<List<Term>> ways = terms(part, negated);
            if (ways.isEmpty()) {
                return Optional.empty();
            }
            joined = joined.stream()
                    .flatMap(term -> ways.get().stream().flatMap(way -> term.and(way).stream()))
                    .distinct()
                    .toList();
            if (joined.size() > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(joined);
    }

    private Optional<List<Term>> any(List<Condition> parts, boolean negated) {
        List<Term> ways = new ArrayList<>();
        for (Condition part : parts) {
            Optional<List<Term>> more = terms(part, negated);
            if (more.isEmpty()) {
                return Optional.empty();
            }
            ways.addAll(more.get());
        }
        List<Term> merged = merged(ways);
        return merged.size() > MOST ? Optional.empty() : Optional.of(merged);
    }

    /** Several values of one operand are one way. */
    private static List<Term> merged(List<Term> ways) {
        Map<String, Term> few = new LinkedHashMap<>();
        List<Term> merged = new ArrayList<>();
        for (Term way : ways) {
            if (way.parts().size() == 1 && way.parts().getFirst().values() instanceof OnlyValues) {
                few.merge(way.parts().getFirst().name(), way, Alternatives::either);
            } else {
                merged.add(way);
            }
        }
        merged.addAll(few.values());
        return merged.stream().distinct().toList();
    }

    private static Term either(Term one, Term other) {
        Term.Part part = one.parts().getFirst();
        return Term.of(part.operand(), few(part).or(few(other.parts().getFirst())));
    }

    private static OnlyValues few(Term.Part part) {
        return (OnlyValues) part.values();
    }
}
