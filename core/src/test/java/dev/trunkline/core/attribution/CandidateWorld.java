package dev.trunkline.core.attribution;

import dev.trunkline.core.Examples;
import dev.trunkline.core.decision.InMemoryVisitDecisions;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.leasing.InMemoryLeases;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerBook;
import dev.trunkline.core.response.CallerKinds;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.FixedRules;
import dev.trunkline.core.ruleset.InMemoryRuleBases;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.site.InMemorySites;
import dev.trunkline.core.visit.InMemoryVisits;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.Visits;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A site with a number that is leased and one that is shown to many, and what happened to them. */
final class CandidateWorld {
    static final TrackingNumber POOLED = Examples.number(0);
    static final TrackingNumber OVERFLOW = Examples.number(2);
    static final FixedRules RULES = new FixedRules(7, "Paid Search", List.of());

    /** Of an area with two clocks, and of one in the west. {@link Examples#CALLER} is of Toronto. */
    static final CallerNumber WIDE = new CallerNumber("+18075550142");

    static final CallerNumber WESTERN = new CallerNumber("+16045550142");

    private static final Map<CallerNumber, Set<ZoneId>> AREAS = Map.of(
            Examples.CALLER,
            Set.of(ZoneId.of("America/Toronto")),
            WIDE,
            Set.of(ZoneId.of("America/Toronto"), ZoneId.of("America/Vancouver")),
            WESTERN,
            Set.of(ZoneId.of("America/Vancouver")));

    final InMemoryResponses responses = new InMemoryResponses();
    final List<String> reads = new ArrayList<>();
    final Attributor attributor;
    final ResponseDesk desk;

    private final InMemoryLeases leases = new InMemoryLeases();
    private final InMemoryVisits visits = new InMemoryVisits();
    private final InMemoryVisitDecisions shown = new InMemoryVisitDecisions();

    CandidateWorld() {
        InMemorySites sites = new InMemorySites();
        sites.save(Examples.site());
        InMemoryNumbers numbers = new InMemoryNumbers();
        numbers.add(
                new NumberPool(Examples.DEMO, Examples.PPC, "Paid", List.of(POOLED), OVERFLOW, Examples.DESTINATION));
        InMemoryRuleBases rules = new InMemoryRuleBases();
        rules.put(Examples.DEMO, RULES);
        attributor = new Attributor(new Origins(
                sites,
                numbers,
                counted(Leases.class, leases),
                counted(Visits.class, visits),
                counted(VisitDecisions.class, shown),
                this::area));
        Responses asked = counted(Responses.class, responses);
        desk = new ResponseDesk(
                asked,
                new InMemoryDecisions(),
                attributor,
                rules,
                new CallerBook(asked, CallerKinds.WITHHELD_ONLY),
                InstantSource.fixed(Examples.NOON));
    }

    private Set<ZoneId> area(CallerNumber caller) {
        reads.add("area");
        return AREAS.getOrDefault(caller, Set.of());
    }

    /** The port, whose questions are noted by their names; adding is no question, and nor is asking for nothing. */
    private <T> T counted(Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    if (!method.getName().startsWith("add") && !List.of().equals(arguments[0])) {
                        reads.add(method.getName());
                    }
                    return method.invoke(store, arguments);
                }));
    }

    void leased(int sequence, String visit, Instant from) {
        leased(sequence, visit, from, "");
    }

    void leased(int sequence, String visit, Instant from, String timeZone) {
        visits.add(in(timeZone, Examples.visit(visit, from)));
        leases.claim(Examples.lease(new LeaseId(POOLED, sequence), visit, from, Duration.ofMinutes(30)));
    }

    /** The same visit of a browser that tells this time zone. */
    static Visit in(String timeZone, Visit visit) {
        return new Visit(
                visit.id(),
                visit.site(),
                visit.visitor(),
                visit.at(),
                visit.landingUrl(),
                visit.referrer(),
                visit.userAgent(),
                visit.language(),
                visit.screen(),
                visit.consent(),
                visit.returning(),
                visit.earlier(),
                visit.analytics(),
                timeZone);
    }

    void clicked(int sequence, Instant at) {
        leases.click(new LeaseId(POOLED, sequence), at);
    }

    void shownOverflow(String visit, Instant at) {
        shownOverflow(visit, at, "");
    }

    void shownOverflow(String visit, Instant at, String timeZone) {
        visits.add(in(timeZone, Examples.visit(visit, at)));
        shown.add(new VisitDecision(
                new VisitId(visit),
                Examples.DEMO,
                at,
                RULES.version(),
                RULES.judge(Examples.visit(visit)),
                NumberKind.OVERFLOW,
                OVERFLOW,
                "paid",
                null,
                new NumberContext(Eligibility.ELIGIBLE, Map.of())));
    }

    void clickedOverflow(String visit, Instant at) {
        shown.click(new VisitId(visit), at);
    }

    /** The same visitor was here before. */
    void earlierVisitOf(String visit, String earlier, Instant at) {
        Visit of = Examples.visit(visit);
        visits.add(new Visit(
                new VisitId(earlier),
                of.site(),
                of.visitor(),
                at,
                of.landingUrl(),
                of.referrer(),
                of.userAgent(),
                of.language(),
                of.screen(),
                of.consent(),
                of.returning(),
                of.earlier()));
    }

    void receive(Response response) {
        desk.receive(asFirstTimeOrNot(response));
    }

    Decision decided(ResponseId id) {
        return responses.find(id).orElseThrow().current();
    }

    /** As whoever takes responses in asks before. */
    Response asFirstTimeOrNot(Response response) {
        boolean known = responses.knows(response.site(), response.caller(), response.startedAt());
        return response(
                response.id().value(),
                response.kind(),
                response.trackingNumber(),
                response.visit(),
                response.caller(),
                response.startedAt(),
                !known);
    }

    static Response call(String id, TrackingNumber number, Instant at, CallerNumber caller) {
        return response(id, ResponseKind.CALL, number, null, caller, at, true);
    }

    static Response form(String id, Instant at, String visit, CallerNumber caller) {
        return response(id, ResponseKind.FORM, null, new VisitId(visit), caller, at, true);
    }

    private static Response response(
            String id,
            ResponseKind kind,
            @Nullable TrackingNumber number,
            @Nullable VisitId visit,
            CallerNumber caller,
            Instant at,
            boolean firstTime) {
        return new Response(
                new ResponseId(id),
                Examples.DEMO,
                kind,
                number,
                visit,
                caller,
                at,
                new CallProgress(CallStatus.COMPLETED, Duration.ofSeconds(90), true),
                "",
                firstTime,
                Map.of(),
                "",
                at);
    }
}
