package dev.trunkline.core.conversion;

import dev.trunkline.core.conversion.Plan.Obstacle;
import dev.trunkline.core.conversion.Plan.Step;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.Visits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the responses that a destination may still be told of, writes down what is to be sent, and counts. Holds one page in memory.
 * Not thread-safe; one for each sending.
 */
final class SendingPlan {
    private static final int PAGE = 500;

    private final Responses responses;
    private final Visits visits;
    private final ConversionLedger ledger;
    private final Sending sending;
    private final Planner planner;
    private final WantedConversions wanted;

    private long read;
    private final Map<EntryKind, Long> steps = new EnumMap<>(EntryKind.class);
    private final Map<ObstacleReason, Long> obstacles = new EnumMap<>(ObstacleReason.class);
    private final List<Sending.Example> examples = new ArrayList<>();

    SendingPlan(Responses responses, Visits visits, ConversionLedger ledger, Site site, Sending sending) {
        this.responses = responses;
        this.visits = visits;
        this.ledger = ledger;
        this.sending = sending;
        this.planner = new Planner(sending.destination().platform().rules());
        this.wanted = new WantedConversions(sending.destination(), site);
    }

    /**
     * Plans.
     *
     * @param now the time that windows are measured at
     * @param goOn asked before each page
     * @return the sending with its counts
     */
    Sending carryOut(Instant now, BooleanSupplier goOn) {
        Destination destination = sending.destination();
        Instant reach = now.minus(destination.platform().rules().reach());
        Instant from = reach.isAfter(destination.since()) ? reach : destination.since();
        ResponseKey after = null;
        List<JudgedResponse> page;
        do {
            if (!goOn.getAsBoolean()) {
                throw new IllegalStateException("Another node works on this destination");
            }
            page = responses.scan(destination.site(), from, now, after, PAGE);
            if (!page.isEmpty()) {
                plan(page, now);
                after = ResponseKey.of(page.getLast().response());
            }
        } while (page.size() == PAGE);
        return sending.counted(read, steps, obstacles, examples);
    }

    private void plan(List<JudgedResponse> page, Instant now) {
        read += page.size();
        Map<ResponseId, List<LedgerEntry>> told = ledger
                .between(
                        sending.destination().id(),
                        ResponseKey.of(page.getFirst().response()),
                        ResponseKey.of(page.getLast().response()))
                .stream()
                .collect(Collectors.groupingBy(entry -> entry.response().id()));
        Map<VisitId, Visit> attributed = visitsOf(page);
        List<LedgerEntry> entries = new ArrayList<>();
        for (JudgedResponse judged : page) {
            Response response = judged.response();
            Knowledge known = Knowledge.of(told.getOrDefault(response.id(), List.of()));
            Visit visit = WantedConversions.visitOf(judged).map(attributed::get).orElse(null);
            Plan plan = planner.plan(response.id(), wanted.of(judged, visit, now), known, now);
            note(ResponseKey.of(response), plan.obstacle());
            entries.addAll(entries(ResponseKey.of(response), known, plan));
            // Written down by this sending before it was interrupted.
            told.getOrDefault(response.id(), List.of()).stream()
                    .filter(entry -> entry.sending().equals(sending.id()))
                    .forEach(this::count);
        }
        if (sending.mode() == SendingMode.SEND && !entries.isEmpty()) {
            Set<String> added = ledger.intend(entries);
            entries.removeIf(entry -> !added.contains(entry.id()));
        }
        entries.forEach(this::count);
    }

    private Map<VisitId, Visit> visitsOf(List<JudgedResponse> page) {
        return visits
                .findAll(page.stream()
                        .flatMap(judged -> WantedConversions.visitOf(judged).stream())
                        .toList())
                .stream()
                .collect(Collectors.toMap(Visit::id, Function.identity()));
    }

    private void count(LedgerEntry entry) {
        steps.merge(entry.kind(), 1L, Long::sum);
    }

    private void note(ResponseKey response, @Nullable Obstacle obstacle) {
        if (obstacle != null) {
            obstacles.merge(obstacle.reason(), 1L, Long::sum);
            if (examples.size() < Sending.MOST_EXAMPLES) {
                examples.add(new Sending.Example(response, obstacle.reason(), obstacle.until(), obstacle.detail()));
            }
        }
    }

    private List<LedgerEntry> entries(ResponseKey response, Knowledge known, Plan plan) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (Step step : plan.steps()) {
            entries.add(new LedgerEntry(
                    sending.destination().id(),
                    response,
                    known.entries() + entries.size() + 1,
                    step.kind(),
                    step.order(),
                    step.what(),
                    sending.id(),
                    sending.at(),
                    EntryOutcome.INTENDED,
                    step.remark()));
        }
        return entries;
    }
}
