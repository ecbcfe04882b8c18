package dev.trunkline.app.number;

import dev.trunkline.core.site.LeasingSettings;
import java.time.Duration;

/**
 * What a lease log is replayed with.
 *
 * @param days how far back
 * @param hold in minutes
 * @param quarantine in seconds
 */
record SizingForm(int days, long hold, long quarantine) {
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 90;

    static SizingForm of(LeasingSettings settings) {
        return new SizingForm(
                USUAL_DAYS,
                Math.max(1, settings.hold().toMinutes()),
                settings.quarantine().toSeconds());
    }

    /** The settings with the hold and the quarantine of the form. */
    LeasingSettings settings(LeasingSettings others) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("A replay takes 1 to " + MOST_DAYS + " days, but was asked for " + days);
        }
        return others.withHold(Duration.ofMinutes(hold)).withQuarantine(Duration.ofSeconds(quarantine));
    }
}
