package dev.trunkline.store;

import java.util.concurrent.atomic.LongAdder;

/** Counts the documents that queries have looked at, to tell an index's work from a scan. */
final class ReadCounter {

    private final LongAdder documents = new LongAdder();

    void add() {
        documents.increment();
    }

    long documents() {
        return documents.sum();
    }
}
