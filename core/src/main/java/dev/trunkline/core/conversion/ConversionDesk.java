package dev.trunkline.core.conversion;

import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.IdSource;
import dev.trunkline.core.visit.Visits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells destinations what they should know. What is to be sent is first written to the ledger, then handed over, then settled: after a
 * kill it is known what may have been sent, and that is sent again under the same names. One node works on a destination at a time.
 * Thread-safe.
 */
public final class ConversionDesk {
    /** Longer than a page or a call takes; each renews it. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final Destinations destinations;
    private final ConversionLedger ledger;
    private final Sendings sendings;
    private final Responses responses;
    private final Visits visits;
    private final Sites sites;
    private final Map<Transport, Carrier> carriers;
    private final InstantSource clock;
    private final IdSource ids;
    private final String node;
    private final Set<DestinationId> busy = ConcurrentHashMap.newKeySet();

    /**
     * A desk.
     *
     * @param node names this process among those that share the store
     */
    public ConversionDesk(
            Destinations destinations,
            ConversionLedger ledger,
            Sendings sendings,
            Responses responses,
            Visits visits,
            Sites sites,
            Map<Transport, Carrier> carriers,
            InstantSource clock,
            IdSource ids,
            String node) {
        this.destinations = destinations;
        this.ledger = ledger;
        this.sendings = sendings;
        this.responses = responses;
        this.visits = visits;
        this.sites = sites;
        this.carriers = Map.copyOf(carriers);
        this.clock = clock;
        this.ids = ids;
        this.node = node;
    }

    /** Accepts a sending; {@link #work} does it. */
    public Sending begin(Destination destination, SendingMode mode, String requestedBy) {
        Sending sending = Sending.begun(new SendingId(ids.next()), destination, mode, requestedBy, clock.instant());
        sendings.save(sending);
        return sending;
    }

    /** Does what waits, the oldest first; what another node or thread works on is left alone. Ends when it has tried everything once. */
    public void work() {
        Set<SendingId> tried = new HashSet<>();
        List<Sending> waiting = untried(tried);
        while (!waiting.isEmpty()) {
            for (Sending sending : waiting) {
                tried.add(sending.id());
                workOn(sending);
            }
            waiting = untried(tried);
        }
    }

    private List<Sending> untried(Set<SendingId> tried) {
        return sendings.unfinished().stream()
                .filter(sending -> !tried.contains(sending.id()))
                .toList();
    }

    private void workOn(Sending sending) {
        DestinationId id = sending.destination().id();
        if (!busy.add(id)) {
            return;
        }
        try {
            if (claim(id)) {
                sendings.find(sending.id())
                        .filter(current -> current.state().isUnfinished())
                        .ifPresent(this::goOn);
                destinations.release(id, node);
            }
        } finally {
            busy.remove(id);
        }
    }

    /** What a stopped destination still has to be told goes first, under the names that it was given then. */
    private void goOn(Sending sending) {
        if (sending.mode() == SendingMode.SEND && sending.state() == SendingState.PLANNING) {
            for (Sending earlier : sendings.stopped(sending.destination().id())) {
                Sending tried = deliver(earlier);
                if (tried.state() != SendingState.DONE) {
                    save(sending, SendingState.FAILED, "An earlier sending is still stopped. " + tried.detail());
                    return;
                }
            }
        }
        Sending planned = sending.state() == SendingState.PLANNING ? plan(sending) : sending;
        if (planned.state() == SendingState.DELIVERING) {
            deliver(planned);
        }
    }

    private Sending plan(Sending sending) {
        Optional<Site> site = sites.find(sending.destination().site());
        if (site.isEmpty()) {
            return save(sending, SendingState.FAILED, "The site is gone.");
        }
        SendingPlan plan = new SendingPlan(responses, visits, ledger, site.get(), sending);
        Sending counted =
                plan.carryOut(clock.instant(), () -> claim(sending.destination().id()));
        return sending.mode() == SendingMode.PREVIEW
                ? save(counted, SendingState.DONE, "")
                : save(counted, SendingState.DELIVERING, "");
    }

    /** The sending, as far as it is then. */
    private Sending deliver(Sending sending) {
        Carrier carrier = Objects.requireNonNull(
                carriers.get(sending.destination().transport()), "There is a carrier for each transport");
        try {
            carrier.carry(
                    destinations
                            .find(sending.destination().id())
                            .filter(current -> current.transport() == Transport.HTTP)
                            .map(sending::to)
                            .orElse(sending),
                    new SendingEntries(ledger, sending.id()),
                    settled -> {
                        ledger.settle(settled);
                        claim(sending.destination().id());
                    });
            return save(sending, SendingState.DONE, "");
        } catch (CarrierStoppedException e) {
            SendingState state = e.isToBeMended() ? SendingState.STOPPED : SendingState.DELIVERING;
            return save(sending, state, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Notes that the file of a sending was never used: what it said is sent again.
     *
     * @return false unless it is the newest sending of its destination to a download, and done
     */
    public boolean discard(SendingId id) {
        Optional<Sending> found = sendings.find(id).filter(this::canBeDiscarded);
        found.ifPresent(sending -> new SendingEntries(ledger, id)
                .forEachPage(page -> ledger.settle(page.stream()
                        .map(entry -> entry.became(EntryOutcome.DISCARDED, "The file was not used."))
                        .toList())));
        return found.isPresent();
    }

    /** Whether {@link #discard} would do it. */
    public boolean canBeDiscarded(Sending sending) {
        if (sending.destination().transport() != Transport.DOWNLOAD
                || sending.mode() != SendingMode.SEND
                || sending.state() != SendingState.DONE) {
            return false;
        }
        List<LedgerEntry> newest = ledger.list(sending.destination().id(), null, 1);
        return !newest.isEmpty()
                && newest.getFirst().sending().equals(sending.id())
                && newest.getFirst().outcome() == EntryOutcome.SENT;
    }

    private boolean claim(DestinationId id) {
        Instant now = clock.instant();
        return destinations.claim(id, node, now, now.plus(CLAIM));
    }

    private Sending save(Sending sending, SendingState state, String detail) {
        Sending saved = sending.now(state, state.isUnfinished() ? null : clock.instant(), detail);
        sendings.save(saved);
        return saved;
    }
}
