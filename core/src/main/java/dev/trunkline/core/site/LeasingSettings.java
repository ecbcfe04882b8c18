package dev.trunkline.core.site;

import java.time.Duration;

/**
 * How long a visitor session holds a pool number, and how long its visits count. The defaults are the field's (docs/glossary.md names
 * the vendors).
 *
 * @param hold how long a lease lasts after the last heartbeat
 * @param heartbeat how often a visible page says that it is still there
 * @param confirmWithin how long a new lease lasts until the page's first heartbeat confirms it
 * @param closedBrowserDelay how long a lease lasts after the page was hidden or closed
 * @param quarantine how long a number rests after a lease before it may be leased again; more than twice the clock
 *     difference that nodes may have
 * @param lateMatch how long after its end a lease is still matched to calls, as long as its number was not leased again
 * @param callDelay the mean time from a visitor's arrival to their call, which says how likely an earlier holder of a number is the caller
 * @param attributionWindow how far back visits take credit for a response, and are remembered when their visitor comes again
 */
public record LeasingSettings(
        Duration hold,
        Duration heartbeat,
        Duration confirmWithin,
        Duration closedBrowserDelay,
        Duration quarantine,
        Duration lateMatch,
        Duration callDelay,
        Duration attributionWindow) {
    // Stands before DEFAULT, whose constructor reads it.
    private static final Duration LEAST_QUARANTINE = Duration.ofSeconds(15);

    private static final Duration MOST_AFTER_UNCONFIRMED = Duration.ofMinutes(1);

    public static final LeasingSettings DEFAULT = new LeasingSettings(
            Duration.ofMinutes(30),
            Duration.ofSeconds(60),
            Duration.ofMinutes(2),
            Duration.ofMinutes(20),
            Duration.ofMinutes(5),
            Duration.ofDays(30),
            Duration.ofMinutes(15),
            Duration.ofDays(30));

    public LeasingSettings {
        positive("hold", hold);
        positive("heartbeat", heartbeat);
        positive("confirmWithin", confirmWithin);
        positive("closedBrowserDelay", closedBrowserDelay);
        positive("lateMatch", lateMatch);
        positive("callDelay", callDelay);
        positive("attributionWindow", attributionWindow);
        if (quarantine.compareTo(LEAST_QUARANTINE) < 0) {
            throw new IllegalArgumentException(
                    "quarantine must be at least " + LEAST_QUARANTINE + ", but was " + quarantine);
        }
        if (heartbeat.compareTo(hold) >= 0) {
            throw new IllegalArgumentException(
                    "heartbeat must be shorter than hold " + hold + ", but was " + heartbeat);
        }
    }

    /**
     * How long a number rests after a lease that no heartbeat confirmed: as long as the quarantine, but at most a minute. No page is known
     * to have shown the number, so there is nobody who might call it late.
     */
    public Duration quarantineAfterUnconfirmed() {
        return quarantine.compareTo(MOST_AFTER_UNCONFIRMED) < 0 ? quarantine : MOST_AFTER_UNCONFIRMED;
    }

    /** These, with another hold. */
    public LeasingSettings withHold(Duration other) {
        return new LeasingSettings(
                other,
                heartbeat,
                confirmWithin,
                closedBrowserDelay,
                quarantine,
                lateMatch,
                callDelay,
                attributionWindow);
    }

    /** These, with another quarantine. */
    public LeasingSettings withQuarantine(Duration other) {
        return new LeasingSettings(
                hold, heartbeat, confirmWithin, closedBrowserDelay, other, lateMatch, callDelay, attributionWindow);
    }

    private static void positive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " must be longer than nothing, but was " + value);
        }
    }
}
