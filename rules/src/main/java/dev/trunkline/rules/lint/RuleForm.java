package dev.trunkline.rules.lint;

import dev.trunkline.core.ruleset.SiteReferences;
import dev.trunkline.rules.language.Action;
import dev.trunkline.rules.language.ActionKind;
import dev.trunkline.rules.language.CheckedRule;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A rule as it is compared with others.
 *
 * @param place among the rules of its stage that can match, the strongest first
 * @param terms the ways in which it can match; empty when there are too many to tell
 * @param text of its condition, when its terms can't be told; then only a rule of the same text is known to match the same
 * @param outcome what it decides, by the question: a pool and a channel number answer the same one
 * @param always whether its proposal is followed whenever it is the strongest; a pool may be exhausted
 */
record RuleForm(
        CheckedRule rule,
        int place,
        List<Term> terms,
        String text,
        Map<ActionKind, Object> outcome,
        boolean always,
        KnownValues known) {
    static Map<ActionKind, Object> outcome(CheckedRule rule) {
        Map<ActionKind, Object> outcome = new EnumMap<>(ActionKind.class);
        for (Action action : rule.actions()) {
            outcome.put(question(action.kind()), answer(action));
        }
        return outcome;
    }

    private static ActionKind question(ActionKind kind) {
        return kind == ActionKind.POOL ? ActionKind.NUMBER : kind;
    }

    private static Object answer(Action action) {
        return switch (action) {
            case Action.Name name ->
                switch (name.value()) {
                    case Action.Literal literal -> literal;
                    case Action.Bound bound -> new OfField(bound.field().name());
                };
            case Action.Pool pool -> pool;
            case Action.Number number -> number;
            case Action.Qualified qualified -> worth(qualified);
        };
    }

    /** 5 and 5.00 are worth the same. */
    private static Action.Qualified worth(Action.Qualified qualified) {
        BigDecimal value = qualified.value().stripTrailingZeros();
        return new Action.Qualified(qualified.qualified(), value);
    }

    static boolean always(CheckedRule rule, SiteReferences site) {
        return rule.actions().stream().allMatch(action -> switch (action) {
            case Action.Pool pool -> false;
            case Action.Number number -> site.channelNumbers().contains(number.number());
            case Action.Name name -> true;
            case Action.Qualified qualified -> true;
        });
    }

    /** Whether the other surely matches whatever this one matches. */
    boolean isWithin(RuleForm other) {
        if (terms.isEmpty() || other.terms.isEmpty()) {
            return terms.isEmpty() && other.terms.isEmpty() && text.equals(other.text);
        }
        for (Term term : terms) {
            if (!term.isWithinOneOf(other.terms, known)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a fact may match both. */
    boolean mayMeet(RuleForm other) {
        if (terms.isEmpty() || other.terms.isEmpty()) {
            return true;
        }
        for (Term term : terms) {
            for (Term theirs : other.terms) {
                if (!term.excludes(theirs)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it gives the same answer to every question that the other answers. */
    boolean decidesAll(RuleForm other) {
        for (Map.Entry<ActionKind, Object> theirs : other.outcome.entrySet()) {
            if (!theirs.getValue().equals(outcome.get(theirs.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it gives another answer to a question that the other answers too. */
    boolean contradicts(RuleForm other) {
        for (Map.Entry<ActionKind, Object> mine : outcome.entrySet()) {
            Object theirs = other.outcome.get(mine.getKey());
            if (theirs != null && !theirs.equals(mine.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** The value of a bound field, whatever it is. */
    private record OfField(String name) {}
}
