package dev.trunkline.core.leasing;

import dev.trunkline.core.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The leases that pools could not give, append-only. Thread-safe; durable when a call returns. */
public interface MissedLeases {
    /** Adds them with one write; a visit misses a lease of a pool once, and adding it again changes nothing. */
    void addAll(List<MissedLease> missed);

    /** Those of the site from {@code from} (inclusive) to {@code to} (exclusive), oldest first. */
    List<MissedLease> list(SiteId site, Instant from, Instant to, int limit);

    /** The same as one stream that reads a day when it gets there; of a day at most 200,000. */
    default Stream<MissedLease> stream(SiteId site, Instant from, Instant to) {
        Duration day = Duration.ofDays(1);
        int mostADay = 200_000;
        return Stream.iterate(from, begin -> begin.isBefore(to), begin -> begin.plus(day))
                .flatMap(begin ->
                        list(site, begin, begin.plus(day).isBefore(to) ? begin.plus(day) : to, mostADay).stream());
    }
}
