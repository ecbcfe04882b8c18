package dev.trunkline.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class MovingClock implements InstantSource {
    private final AtomicReference<Instant> now;

    public MovingClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves on, and answers what it shows then. */
    public Instant forward(Duration by) {
        return now.updateAndGet(instant -> instant.plus(by));
    }
}
