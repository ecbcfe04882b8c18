package dev.trunkline.rules.language;

import java.util.Comparator;
import java.util.List;

/**
 * A rule whose text was checked.
 *
 * @param name unique in its file
 * @param line of its name in the author's text
 * @param start where {@code rule} begins in the author's text, from 0
 * @param end behind its {@code end}
 */
public record CheckedRule(
        String name, int priority, Condition condition, List<Action> actions, int line, int start, int end) {
    /**
     * The total order by which one of several matching rules is chosen: the higher priority, then the more single conditions, then
     * the name that comes first by its characters' code. The place in the file never decides.
     */
    public static final Comparator<CheckedRule> STRONGEST_FIRST = Comparator.comparingInt(CheckedRule::priority)
            .thenComparingInt(CheckedRule::specificity)
            .reversed()
            .thenComparing(CheckedRule::name);

    public CheckedRule {
        actions = List.copyOf(actions);
    }

    /** How many single conditions it has. */
    public int specificity() {
        return condition.leaves();
    }
}
