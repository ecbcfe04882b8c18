package dev.trunkline.core.reattribution;

import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.response.ResponseKey;

/**
 * A response whose verdict a run changed, or would change: the one before and the one after. One per run and response.
 *
 * <p>Where both are the same decision, the change was withdrawn: the response moved on before the run could apply or count it.
 */
public record VerdictChange(RunId run, ResponseKey response, Decision before, Decision after) {
    /** Whether it is none any more; lists and counts leave it out. */
    public boolean isWithdrawn() {
        return before.equals(after);
    }
}
