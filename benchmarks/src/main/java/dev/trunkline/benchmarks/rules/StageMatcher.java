package dev.trunkline.benchmarks.rules;

import java.util.BitSet;

/** The rules of one stage, by whatever engine. Public because generated classes are such. */
public interface StageMatcher {
    /** The places of the rules that match the fact, a record of {@code dev.trunkline.rules.fact}. */
    BitSet matching(Object fact);
}
