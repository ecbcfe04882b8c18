package dev.trunkline.benchmarks.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that is off by as much as it is told. Thread-safe. */
final class SettableClock extends Clock {
    private final Clock right;
    private volatile Duration off = Duration.ZERO;

    SettableClock(Clock right) {
        this.right = right;
    }

    void setOff(Duration by) {
        off = by;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(off);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return right.withZone(zone);
    }
}
