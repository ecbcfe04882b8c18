package dev.trunkline.rules.engine;

import java.util.BitSet;

/**
 * One fact under examination, with the answers to what is asked of its texts. For one evaluation; not thread-safe.
 */
final class Question {
    private static final byte YES = 1;
    private static final byte NO = 2;

    private final FactTests tests;
    private final Object fact;
    private final long[] hits;
    private final byte[] fits;
    private final BitSet matching = new BitSet();

    /** Takes up a fact. */
    Question(FactTests tests, Object fact, long[] hits) {
        this.tests = tests;
        this.fact = fact;
        this.hits = hits;
        this.fits = new byte[tests.regexes()];
    }

    Object fact() {
        return fact;
    }

    boolean hit(int test) {
        return (hits[test >> 6] & 1L << test) != 0;
    }

    /** The first test from this one on, and before the end, that the fact passes; the end when there is none. */
    int nextHit(int from, int end) {
        int test = from;
        while (test < end) {
            long rest = hits[test >> 6] >>> test;
            if (rest != 0) {
                return Math.min(test + Long.numberOfTrailingZeros(rest), end);
            }
            test = (test | Long.SIZE - 1) + 1;
        }
        return end;
    }

    boolean fits(int regex) {
        if (fits[regex] == 0) {
            fits[regex] = tests.regex(regex).fits(this) ? YES : NO;
        }
        return fits[regex] == YES;
    }

    /** Notes that the rule with this rank matched. */
    void matched(int rank) {
        matching.set(rank);
    }

    /** The ranks of the rules that matched; the lowest is the strongest. */
    BitSet matching() {
        return matching;
    }
}
