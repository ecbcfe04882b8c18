package dev.trunkline.core.traffic;

import java.time.Duration;
import java.time.Instant;

/**
 * A time in which more people come: a storm, a frost, an advertisement on television.
 *
 * @param from inclusive
 * @param factor which multiplies the rate; at least 1
 */
public record Burst(Instant from, Duration length, double factor) {
    public Burst {
        if (factor < 1) {
            throw new IllegalArgumentException("A burst multiplies the visits by at least 1, but was " + factor);
        }
    }

    boolean covers(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(from.plus(length));
    }
}
