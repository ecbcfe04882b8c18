package dev.trunkline.core.leasing;

import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lease history of every number, append-only but for the end of a running lease and the clicks of any. Thread-safe; durable when a call
 * returns.
 */
public interface Leases {
    /** How many leases a stream reads at once. */
    int PAGE = 2_000;

    /** Adds the lease unless its id is taken, which is an outcome and not an error: then somebody else holds the number. */
    default boolean claim(Lease lease) {
        return claimAll(List.of(lease)).contains(lease.id());
    }

    /** Adds those of the leases whose id is not taken, with one write; answers which were added. Each id at most once. */
    Set<LeaseId> claimAll(List<Lease> leases);

    Optional<Lease> find(LeaseId id);

    /** Those of the leases that there are, in no order; for work over history, a page at a time. */
    List<Lease> findAll(Collection<LeaseId> ids);

    /** The lease of the number with the highest sequence. */
    Optional<Lease> latest(TrackingNumber number);

    /** The last lease of the number that had begun at the instant, whether or not it had ended by then. */
    Optional<Lease> begunBy(TrackingNumber number, Instant instant);

    /** The last so many leases of the number that had begun at the instant, newest first; for work over history. */
    List<Lease> begunBy(TrackingNumber number, Instant instant, int limit);

    /**
     * Moves the ends of leases that still ran when they were heard of, with one write; an ended lease is never changed. Each lease
     * at most once.
     *
     * @return the leases that could not be moved, because they had ended, are not known or would end before they begin
     */
    Set<LeaseId> extend(List<Extension> extensions);

    /**
     * Notes that the visitor of the lease clicked its number then, whether or not the lease had ended: a page that does not know that yet
     * shows the number still. Of a lease's clicks the latest {@link Lease#MOST_CLICKS} are kept. Nothing happens when the lease is not
     * known.
     */
    void click(LeaseId lease, Instant at);

    /** The leases of the number, newest first. */
    List<Lease> history(TrackingNumber number, int limit);

    /**
     * By their end, those that end soonest first: leases of the site that end after {@code at}, and those that end then and whose id as a
     * text is greater than {@code after}.
     *
     * @param after null for none of those that end then
     */
    List<Lease> scanEnding(SiteId site, Instant at, @Nullable LeaseId after, int limit);

    /**
     * The leases of the site that end after the instant, that is those that run then or later, as one stream that reads a page when it gets
     * there. None is left out; one that is extended meanwhile may come twice.
     */
    default Stream<Lease> endingAfter(SiteId site, Instant instant) {
        return pages(scanEnding(site, instant, null, PAGE), last -> scanEnding(site, last.until(), last.id(), PAGE));
    }

    /**
     * Oldest first, for work over history: those of the site that began from {@code from} (inclusive) to {@code to} (exclusive) and stand
     * after {@code after}.
     */
    List<Lease> scan(SiteId site, Instant from, Instant to, @Nullable LeaseKey after, int limit);

    /** The same as one stream that reads a page when it gets there. */
    default Stream<Lease> stream(SiteId site, Instant from, Instant to) {
        return pages(scan(site, from, to, null, PAGE), last -> scan(site, from, to, last.key(), PAGE));
    }

    private static Stream<Lease> pages(List<Lease> first, Function<Lease, List<Lease>> next) {
        return Stream.iterate(
                        first,
                        leases -> !leases.isEmpty(),
                        leases -> leases.size() < PAGE ? List.of() : next.apply(leases.getLast()))
                .flatMap(List::stream);
    }
}
