package dev.trunkline.rules.engine;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * One fact under examination: what Drools holds while the rules of a stage are asked. For one evaluation; not thread-safe. A session
 * lets go of what it was given only when it is asked the next time, so a question is never used twice.
 */
final class Question {
    private static final byte YES = 1;
    private static final byte NO = 2;
    private static final long GROUP = (1L << Check.AnyOfGroup.SIZE) - 1;

    private final FactTests tests;
    private final @Nullable String[] texts;
    private final long[] hits;
    private final byte[] fits;
    private final BitSet fired = new BitSet();
    private final Object fact;

    /** Takes up a fact and answers what is asked of its texts. */
    Question(FactTests tests, Object fact) {
        this.tests = tests;
        this.fact = fact;
        this.texts = new String[tests.slots()];
        this.hits = new long[(tests.count() >> 6) + 1];
        this.fits = new byte[tests.regexes()];
        tests.note(this, hits);
    }

    Object fact() {
        return fact;
    }

    String text(int slot) {
        String known = texts[slot];
        if (known != null) {
            return known;
        }
        String read = (String) tests.operand(slot).of(fact);
        texts[slot] = read;
        return read;
    }

    boolean hit(int test) {
        return (hits[test >> 6] & 1L << test) != 0;
    }

    boolean anyHit(int group) {
        int first = group * Check.AnyOfGroup.SIZE;
        return (hits[first >> 6] >>> first & GROUP) != 0;
    }

    boolean fits(int regex) {
        if (fits[regex] == 0) {
            fits[regex] = tests.regex(regex).fits(this) ? YES : NO;
        }
        return fits[regex] == YES;
    }

    /** Notes that the rule with this rank matched: all that a consequence does. */
    void fired(int rank) {
        fired.set(rank);
    }

    /** The ranks of the rules that matched; the lowest is the strongest. */
    BitSet ranks() {
        return fired;
    }
}
