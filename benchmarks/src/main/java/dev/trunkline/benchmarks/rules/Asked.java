package dev.trunkline.benchmarks.rules;

import java.util.BitSet;

/** What an engine is given as its one fact, and where its rules note that they matched. Equal to itself only. */
final class Asked {
    private final Object view;
    private final BitSet matched = new BitSet();

    Asked(Object view) {
        this.view = view;
    }

    Object view() {
        return view;
    }

    BitSet matched() {
        return matched;
    }
}
