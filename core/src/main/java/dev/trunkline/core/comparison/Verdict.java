package dev.trunkline.core.comparison;

import dev.trunkline.core.attribution.RulesFired;
import java.util.Map;

/**
 * What one rule base says of a visit or a response, in the words that people read.
 *
 * @param says by aspect; what does not apply is left out
 * @param rules that decided
 */
public record Verdict(Map<Aspect, String> says, RulesFired rules) {
    public Verdict {
        says = Map.copyOf(says);
    }
}
