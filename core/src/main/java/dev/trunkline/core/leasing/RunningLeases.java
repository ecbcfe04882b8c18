package dev.trunkline.core.leasing;

import dev.trunkline.core.site.LeasingSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The leases that run now, as far as this node has to do with them, and what it has heard of them. What is heard is told at once and
 * stored a moment later, many together (docs/adr/0008-hot-path.md). Thread-safe.
 */
final class RunningLeases {
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final int MOST_IN_WRITE = 500;

    private final Leases leases;
    private final PoolBooks books;
    private final InstantSource clock;
    private final Map<LeaseId, Lease> known = new ConcurrentHashMap<>();
    private final Map<LeaseId, Heard> unsaved = new ConcurrentHashMap<>();

    RunningLeases(Leases leases, PoolBooks books, InstantSource clock) {
        this.leases = leases;
        this.books = books;
        this.clock = clock;
    }

    /** Notes a lease that was just stored; false when it has ended by now. */
    boolean begin(Lease lease) {
        if (lease.isOverAt(clock.instant())) {
            return false;
        }
        known.put(lease.id(), lease);
        return true;
    }

    /** The lease, if it still runs. */
    Optional<Lease> find(LeaseId id) {
        return find(id, clock.instant());
    }

    private Optional<Lease> find(LeaseId id, Instant now) {
        Lease lease = known.get(id);
        return lease == null || lease.isOverAt(now) ? read(id, now) : Optional.of(lease);
    }

    /** What the store says: this node has not had to do with the lease, or another one may have extended it. */
    private Optional<Lease> read(LeaseId id, Instant now) {
        return leases.find(id)
                .filter(stored -> !stored.isOverAt(now))
                .map(stored -> known.merge(id, stored, (ours, theirs) -> ours.isOverAt(now) ? theirs : ours));
    }

    /** The page was heard of, and its lease lasts so long from now. */
    Heartbeat hear(LeaseId id, Duration length, LeasingSettings settings) {
        Instant now = clock.instant();
        Optional<Lease> before = find(id, now);
        if (before.isEmpty()) {
            return Heartbeat.ENDED;
        }
        Extension extension = new Extension(id, now, now.plus(length));
        Lease extended =
                known.computeIfPresent(id, (same, lease) -> lease.isOverAt(now) ? lease : lease.extended(extension));
        if (extended == null || !now.equals(extended.heardAt())) {
            return Heartbeat.ENDED;
        }
        Instant later = now.plus(mayWait(settings));
        Instant due = isUrgent(before.get(), extension, later) ? now : later;
        Duration rest = Duration.between(before.get().until(), before.get().freeFrom(settings));
        unsaved.merge(id, new Heard(extension, settings, rest, due), Heard::later);
        return before.get().isConfirmed() ? Heartbeat.KEPT : Heartbeat.CONFIRMED;
    }

    /** Whether others must know at once: the lease is confirmed by this, ends sooner than they think, or would have ended until later. */
    private static boolean isUrgent(Lease before, Extension extension, Instant later) {
        return !before.isConfirmed()
                || extension.until().isBefore(before.until())
                || !before.until().isAfter(later);
    }

    /** So that pages that ask often are stored once for many times; never so long that another node could lease the number. */
    private static Duration mayWait(LeasingSettings settings) {
        Duration halfABeat = settings.heartbeat().dividedBy(2);
        Duration aQuarterOfRest = settings.quarantine().dividedBy(4);
        return halfABeat.compareTo(aQuarterOfRest) < 0 ? halfABeat : aQuarterOfRest;
    }

    /** Notes what the store says of a lease, unless this node has heard more. */
    void learn(Lease stored) {
        known.computeIfPresent(stored.id(), (id, lease) -> unsaved.containsKey(id) ? lease : stored);
    }

    /** Stores what was heard and is due, and forgets what has ended. */
    void flushDue() {
        Instant now = clock.instant();
        flush(unsaved.values().stream()
                .filter(heard -> !heard.due().isAfter(now))
                .toList());
        known.values().removeIf(lease -> lease.isOverAt(now) && !unsaved.containsKey(lease.id()));
    }

    /** Stores all that was heard. */
    void flush() {
        flush(List.copyOf(unsaved.values()));
    }

    private void flush(List<Heard> heard) {
        for (int from = 0; from < heard.size(); from += MOST_IN_WRITE) {
            store(heard.subList(from, Math.min(heard.size(), from + MOST_IN_WRITE)));
        }
    }

    private void store(List<Heard> heard) {
        Instant before = clock.instant();
        Map<Boolean, List<Heard>> fresh =
                heard.stream().collect(Collectors.partitioningBy(one -> one.isFreshAt(before)));
        List<Heard> stored = fresh.getOrDefault(true, List.of());
        Set<LeaseId> ended = leases.extend(stored.stream().map(Heard::extension).toList());
        heard.forEach(one -> unsaved.remove(one.extension().lease(), one));
        fresh.getOrDefault(false, List.of())
                .forEach(one -> known.remove(one.extension().lease()));
        ended.forEach(known::remove);
        stored.forEach(this::tellBook);
        withdraw(stored);
    }

    private void tellBook(Heard stored) {
        Lease lease = known.get(stored.extension().lease());
        if (lease != null) {
            books.learn(lease, stored.settings());
        }
    }

    /**
     * This process was stopped on the way: such a lease may have ended and its number been leased again before the write. It ends when
     * its page was heard of, and the page is told to ask again.
     */
    private void withdraw(List<Heard> stored) {
        Instant after = clock.instant();
        List<Extension> stale = stored.stream()
                .filter(one -> !one.isFreshAt(after))
                .map(one -> one.extension())
                .map(late -> new Extension(
                        late.lease(), late.heardAt(), late.heardAt().plus(AT_ONCE)))
                .toList();
        leases.extend(stale);
        stale.forEach(extension -> known.remove(extension.lease()));
    }

    /** How many leases run, as far as this node has to do with them. */
    int count() {
        return known.size();
    }

    /**
     * What was heard and is not stored yet.
     *
     * @param rest how long the number rests after the lease as the store has it
     * @param due when it is stored at the latest
     */
    private record Heard(Extension extension, LeasingSettings settings, Duration rest, Instant due) {
        static Heard later(Heard one, Heard other) {
            Heard later = other.extension.heardAt().isBefore(one.extension.heardAt()) ? one : other;
            Instant due = one.due.isBefore(other.due) ? one.due : other.due;
            Duration rest = one.rest.compareTo(other.rest) < 0 ? one.rest : other.rest;
            return new Heard(later.extension, later.settings, rest, due);
        }

        /** Whether nobody can have leased the number since: half its rest, the other half is for clocks that differ. */
        boolean isFreshAt(Instant instant) {
            return instant.isBefore(extension.heardAt().plus(rest.dividedBy(2)));
        }
    }
}
