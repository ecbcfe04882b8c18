package dev.trunkline.core.visit;

import java.time.Instant;

/** The place of a visit, and of what was decided for it, in the order of time: its time, and its id where several came together. */
public record VisitKey(Instant at, VisitId id) implements Comparable<VisitKey> {
    /** The place of this visit. */
    public static VisitKey of(Visit visit) {
        return new VisitKey(visit.at(), visit.id());
    }

    @Override
    public int compareTo(VisitKey other) {
        int byTime = at.compareTo(other.at);
        return byTime != 0 ? byTime : id.value().compareTo(other.id.value());
    }
}
