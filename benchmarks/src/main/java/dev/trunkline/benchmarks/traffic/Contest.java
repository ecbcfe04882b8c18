package dev.trunkline.benchmarks.traffic;

import java.util.List;

/**
 * What one pool of one world came to: with the application, and with the habit of the field.
 *
 * @param planned the use that the pool was sized for, as a share
 * @param measured the use that it had
 */
record Contest(
        long seed, double planned, int poolSize, double measured, List<Attempt> attempts, List<Attempt> byHabit) {
    Tally onSessionNumbers() {
        return Tally.of(Tally.ofSessionNumbers(attempts.stream()));
    }

    Tally habit() {
        return Tally.of(byHabit);
    }
}
