package dev.trunkline.core.decision;

import dev.trunkline.core.leasing.MissedLease;
import dev.trunkline.core.leasing.MissedLeases;
import dev.trunkline.core.store.GroupedWrites;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.Visits;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Keeps visits with what was decided for them and what they missed, those of many visitors in one write. Thread-safe. */
public final class VisitLog implements AutoCloseable {
    private static final int MOST_IN_GROUP = 256;

    private final Visits visits;
    private final VisitDecisions decisions;
    private final MissedLeases missed;
    private final GroupedWrites<Entry, Boolean> writes;

    public VisitLog(Visits visits, VisitDecisions decisions, MissedLeases missed) {
        this.visits = visits;
        this.decisions = decisions;
        this.missed = missed;
        this.writes = new GroupedWrites<>("visit-log", MOST_IN_GROUP, this::write);
    }

    /** Answers once all of it is durable. */
    CompletableFuture<Boolean> add(Visit visit, VisitDecision decision, List<MissedLease> missedLeases) {
        return writes.add(new Entry(visit, decision, missedLeases));
    }

    private List<Boolean> write(List<Entry> entries) {
        CompletableFuture<Void> visitsToo = CompletableFuture.runAsync(
                () -> visits.addAll(entries.stream().map(Entry::visit).toList()), Thread::startVirtualThread);
        decisions.addAll(entries.stream().map(Entry::decision).toList());
        try {
            visitsToo.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        List<MissedLease> missedNow =
                entries.stream().flatMap(entry -> entry.missed().stream()).toList();
        if (!missedNow.isEmpty()) {
            missed.addAll(missedNow);
        }
        return Collections.nCopies(entries.size(), true);
    }

    @Override
    public void close() {
        writes.close();
    }

    private record Entry(Visit visit, VisitDecision decision, List<MissedLease> missed) {}
}
