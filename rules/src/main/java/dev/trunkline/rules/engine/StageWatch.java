package dev.trunkline.rules.engine;

import dev.trunkline.core.ruleset.RuleStage;
import java.util.BitSet;

/** Is told of every evaluation. */
@FunctionalInterface
public interface StageWatch {
    /** Tells nobody. */
    StageWatch NOBODY = (stage, fact, matching) -> {};

    /**
     * A fact was asked about.
     *
     * @param matching the ranks of the rules that match; not to be changed
     */
    void saw(RuleStage stage, Object fact, BitSet matching);
}
