package dev.trunkline.benchmarks.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The machine's time, off by as much as it is told. Thread-safe. */
final class SettableClock implements InstantSource {
    private final InstantSource right = InstantSource.tick(InstantSource.system(), Duration.ofMillis(1));
    private volatile Duration off = Duration.ZERO;

    void setOff(Duration by) {
        off = by;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(off);
    }
}
