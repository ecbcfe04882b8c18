package dev.trunkline.core.response;

import java.time.ZoneId;
import java.util.Set;

/** Tells in which time zones a caller's number is at home. Thread-safe. */
@FunctionalInterface
public interface CallerZones {
    /** Knows of no number. */
    CallerZones NONE = caller -> Set.of();

    /** All zones of its area; none when it says nothing of a place: toll-free, withheld, unknown, or of a country without area codes. */
    Set<ZoneId> of(CallerNumber caller);
}
