package dev.trunkline.app.setup;

import java.time.Instant;
import java.time.InstantSource;

/** Shows the time of what happens in the past. Thread-safe. */
final class PastClock implements InstantSource {
    private volatile Instant now;

    PastClock(Instant start) {
        this.now = start;
    }

    void turnTo(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
