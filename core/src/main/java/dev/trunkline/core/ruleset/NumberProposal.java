package dev.trunkline.core.ruleset;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;

/** What a number rule suggests to show. */
public sealed interface NumberProposal {
    /** The rule that proposed it. */
    String rule();

    /** A number leased from this pool. */
    record FromPool(String rule, PoolId pool) implements NumberProposal {}

    /** This fixed number. */
    record Fixed(String rule, TrackingNumber number) implements NumberProposal {}
}
