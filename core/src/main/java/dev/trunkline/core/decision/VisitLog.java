package dev.trunkline.core.decision;

import dev.trunkline.core.store.GroupedWrites;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.Visits;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Keeps visits with what was decided for them, those of many visitors in one write. Thread-safe. */
public final class VisitLog implements AutoCloseable {
    private static final int MOST_IN_GROUP = 256;

    private final Visits visits;
    private final VisitDecisions decisions;
    private final GroupedWrites<Entry, Boolean> writes;

    public VisitLog(Visits visits, VisitDecisions decisions) {
        this.visits = visits;
        this.decisions = decisions;
        this.writes = new GroupedWrites<>("visit-log", MOST_IN_GROUP, this::write);
    }

    /** Answers once both are durable. */
    CompletableFuture<Boolean> add(Visit visit, VisitDecision decision) {
        return writes.add(new Entry(visit, decision));
    }

    private List<Boolean> write(List<Entry> entries) {
        CompletableFuture<Void> both = CompletableFuture.runAsync(
                () -> visits.addAll(entries.stream().map(Entry::visit).toList()), Thread::startVirtualThread);
        decisions.addAll(entries.stream().map(Entry::decision).toList());
        try {
            both.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return Collections.nCopies(entries.size(), true);
    }

    @Override
    public void close() {
        writes.close();
    }

    private record Entry(Visit visit, VisitDecision decision) {}
}
