package dev.trunkline.rules.explain;

import dev.trunkline.rules.language.CheckedRule;
import java.util.Collection;

/** Why one of two matching rules decides, in words. */
final class Strength {
    private Strength() {}

    /** The rule that decided what this one wanted to decide. */
    static CheckedRule winnerOver(CheckedRule rule, Collection<CheckedRule> deciding) {
        return deciding.stream()
                .filter(winner -> winner.actions().stream()
                        .anyMatch(won -> rule.actions().stream().anyMatch(wanted -> wanted.kind() == won.kind())))
                .findFirst()
                .orElseGet(() -> deciding.iterator().next());
    }

    static String reason(CheckedRule winner, CheckedRule loser) {
        if (winner.priority() != loser.priority()) {
            return "its priority " + winner.priority() + " is higher than " + loser.priority();
        }
        if (winner.specificity() != loser.specificity()) {
            return "it has " + winner.specificity() + " conditions, this one " + loser.specificity();
        }
        return "priority and number of conditions are equal, and its name comes first";
    }
}
