package dev.trunkline.rules.engine;

import java.util.BitSet;

/**
 * Where compiled rules note that they matched: all that a compiled consequence can do. Public because the engine's generated
 * classes call it. For one evaluation: not thread-safe.
 */
public final class Proposals {
    private final BitSet fired = new BitSet();

    /** Notes that the rule with this rank matched. */
    public void fired(int rank) {
        fired.set(rank);
    }

    /** The ranks of the rules that matched; the lowest is the strongest. */
    BitSet ranks() {
        return fired;
    }
}
