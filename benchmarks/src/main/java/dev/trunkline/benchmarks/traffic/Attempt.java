package dev.trunkline.benchmarks.traffic;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call, who really made it, and what was said of it.
 *
 * @param kind of the number that was called
 * @param truth the caller's visit; null when the caller had none
 * @param said the visit that the application named; null when it named none
 * @param confidence 0 when it named none
 * @param oracle the visit that somebody would name who knows the distribution of delays; null when it names none
 */
record Attempt(
        Instant at,
        String kind,
        @Nullable String truth,
        @Nullable String said,
        double confidence,
        boolean uncertain,
        @Nullable String oracle) {
    boolean isRight() {
        return said != null && said.equals(truth);
    }

    boolean isUnknown() {
        return said == null;
    }

    boolean isWrong() {
        return said != null && !said.equals(truth);
    }

    boolean isWrongWithoutAWord() {
        return isWrong() && !uncertain;
    }

    boolean isOracleRight() {
        return oracle != null && Objects.equals(oracle, truth);
    }
}
