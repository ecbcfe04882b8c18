package dev.trunkline.core.sizing;

import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.site.LeasingSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The visitors who asked a pool for a number, in any order: those who got a lease, and those who were turned away. Keeps about 40 bytes
 * of each, of at most {@link #MOST}. Not thread-safe.
 */
public final class ArrivalLog {
    /** More than these are not taken: ask for a shorter period. */
    public static final int MOST = 500_000;

    private final LeasingSettings settings;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<String, String> rules = new TreeMap<>();

    /**
     * @param settings the site's, under which the leases were
     */
    public ArrivalLog(LeasingSettings settings) {
        this.settings = settings;
    }

    /** Whether no more are taken. */
    public boolean isFull() {
        return arrivals.size() >= MOST;
    }

    public int size() {
        return arrivals.size();
    }

    public boolean isEmpty() {
        return arrivals.isEmpty();
    }

    /** How many of them were turned away. */
    public int turnedAway() {
        return (int) arrivals.stream()
                .filter(arrival -> arrival.ending == Ending.UNKNOWN)
                .count();
    }

    /** The rules that asked, by name. */
    public List<String> rules() {
        return List.copyOf(rules.keySet());
    }

    /** Adds a visitor who got a number. */
    public void add(Lease lease) {
        Instant heardAt = lease.heardAt();
        if (heardAt == null) {
            add(lease.from(), lease.rule(), Duration.ZERO, Ending.UNCONFIRMED);
            return;
        }
        Duration rest = Duration.between(heardAt, lease.until());
        boolean closed = rest.compareTo(settings.closedBrowserDelay()) <= 0
                && settings.closedBrowserDelay().compareTo(settings.hold()) < 0;
        add(
                lease.from(),
                lease.rule(),
                Duration.between(lease.from(), heardAt),
                closed ? Ending.CLOSED : Ending.SILENT);
    }

    /** Adds a visitor for whom there was none. How long they stayed is not known: the mean of the others is taken. */
    public void addTurnedAway(Instant at, String rule) {
        add(at, rule, Duration.ZERO, Ending.UNKNOWN);
    }

    private void add(Instant at, String rule, Duration stay, Ending ending) {
        if (!isFull()) {
            String same = rules.computeIfAbsent(rule, name -> name);
            arrivals.add(new Arrival(at.toEpochMilli(), same, stay.toMillis(), ending));
        }
    }

    /** All of them under these settings. */
    public PoolReplay replay(LeasingSettings other) {
        return replay(other, arrival -> true);
    }

    /** Those for whom this rule asked, as if they had a pool of their own. */
    public PoolReplay replay(LeasingSettings other, String rule) {
        return replay(other, arrival -> arrival.rule.equals(rule));
    }

    private PoolReplay replay(LeasingSettings other, Predicate<Arrival> wanted) {
        long mean = Math.round(arrivals.stream()
                .filter(arrival -> arrival.ending != Ending.UNKNOWN)
                .mapToLong(arrival -> arrival.taken(other))
                .average()
                .orElse(other.hold().plus(other.quarantine()).toMillis()));
        List<Arrival> inOrder = arrivals.stream()
                .filter(wanted)
                .sorted(Comparator.comparingLong(Arrival::at))
                .toList();
        long[] begins = inOrder.stream().mapToLong(Arrival::at).toArray();
        long[] ends = inOrder.stream()
                .mapToLong(arrival -> arrival.at + (arrival.ending == Ending.UNKNOWN ? mean : arrival.taken(other)))
                .toArray();
        return new PoolReplay(begins, ends);
    }

    /** Why a lease ended, and so how long it lasts after the page was last heard of. */
    private enum Ending {
        SILENT,
        CLOSED,
        UNCONFIRMED,
        UNKNOWN
    }

    private record Arrival(long at, String rule, long stay, Ending ending) {
        /** How long the number is leased and rests. */
        long taken(LeasingSettings settings) {
            long hold = settings.hold().toMillis();
            long quarantine = settings.quarantine().toMillis();
            return switch (ending) {
                case SILENT -> stay + hold + quarantine;
                case CLOSED ->
                    stay + Math.min(hold, settings.closedBrowserDelay().toMillis()) + quarantine;
                case UNCONFIRMED ->
                    settings.confirmWithin()
                            .plus(settings.quarantineAfterUnconfirmed())
                            .toMillis();
                case UNKNOWN -> hold + quarantine;
            };
        }
    }
}
