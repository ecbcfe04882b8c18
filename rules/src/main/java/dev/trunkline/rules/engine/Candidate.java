package dev.trunkline.rules.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Drools is given: a fact under examination, and a test that it passed and that rules begin with. Drools finds those rules by the
 * number of the test and asks the rest of their conditions. Used again and again by its session, since Drools knows its facts by their
 * identity, and the first to ask an object for that pays for it. Not thread-safe.
 */
final class Candidate {
    /** For rules that begin with no test. */
    static final int ANY = -1;

    private @Nullable Question question;
    private Integer guard = ANY;

    /** Takes up a fact, by a test that it passed or by {@link #ANY}. */
    void take(Question taken, Integer test) {
        question = taken;
        guard = test;
    }

    /** Lets go of the fact. */
    void forget() {
        question = null;
    }

    Question question() {
        return Objects.requireNonNull(question, "Nothing is in question");
    }

    Integer guard() {
        return guard;
    }
}
