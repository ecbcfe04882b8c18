package dev.trunkline.rules.engine;

/**
 * What Drools is given: a fact under examination, and a test that it passed and that rules begin with. Drools finds those rules by the
 * number of the test and asks the rest of their conditions.
 *
 * @param guard the number of the test; {@link #ANY} for rules that begin with none
 */
record Candidate(Question question, Integer guard) {
    static final int ANY = -1;

    /** Equal to itself only: Drools keeps candidates apart. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
