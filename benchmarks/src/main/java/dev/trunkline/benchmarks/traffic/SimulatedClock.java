package dev.trunkline.benchmarks.traffic;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that somebody turns. Thread-safe. */
final class SimulatedClock implements InstantSource {
    private volatile Instant now;

    SimulatedClock(Instant start) {
        this.now = start;
    }

    /** It never goes back. */
    void turnTo(Instant instant) {
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException("The clock stands at " + now + " and can't go back to " + instant);
        }
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
