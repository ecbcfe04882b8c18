package dev.trunkline.core.ruleset;

import java.util.List;

/**
 * A decision rendered: the facts that the rules saw, and every rule of every stage asked, fired or not.
 *
 * @param facts in the order in which docs/rules.md lists them; empty ones left out
 */
public record Explanation(List<SeenFact> facts, List<StageExplanation> stages) {
    public Explanation {
        facts = List.copyOf(facts);
        stages = List.copyOf(stages);
    }

    /** A field of the fact and its value as text. */
    public record SeenFact(String name, String value) {}
}
