package dev.trunkline.core.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failed attempt: four times as long each time, with a limit, and up to a fifth more or less so that many events
 * that failed together are not sent again together. Thread-safe if its source of chance is.
 */
public final class RetrySchedule {
    /** After this time an event is given up. */
    public static final Duration PATIENCE = Duration.ofDays(3);

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int FACTOR = 4;
    private static final double SPREAD = 0.2;

    private final RandomGenerator random;

    public RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /** The wait after so many attempts, one or more. */
    public Duration after(int attempts) {
        double scatter = 1 + SPREAD * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(usual(attempts).toMillis() * scatter));
    }

    /** The wait without chance. */
    static Duration usual(int attempts) {
        Duration wait = FIRST;
        for (int attempt = 1; attempt < attempts && wait.compareTo(LONGEST) < 0; attempt++) {
            wait = wait.multipliedBy(FACTOR);
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
