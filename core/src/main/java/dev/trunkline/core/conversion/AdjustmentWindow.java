package dev.trunkline.core.conversion;

import java.time.Duration;
import java.time.Instant;

/**
 * When a platform takes a correction.
 *
 * @param afterSending how long after the conversion, and after it was sent, corrections begin to be taken
 * @param afterConversion how long after the conversion they are no longer taken
 */
public record AdjustmentWindow(Duration afterSending, Duration afterConversion) {
    /** From when on. */
    Instant opens(Instant conversion, Instant sent) {
        return (sent.isAfter(conversion) ? sent : conversion).plus(afterSending);
    }

    /** Whether it is too late. */
    boolean isPast(Instant conversion, Instant now) {
        return now.isAfter(conversion.plus(afterConversion));
    }
}
