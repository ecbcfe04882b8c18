package dev.trunkline.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.attribution.InMemoryDecisions;
import dev.trunkline.core.attribution.Origins;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.decision.InMemoryVisitDecisions;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.leasing.InMemoryLeases;
import dev.trunkline.core.leasing.InMemoryMissedLeases;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.response.CallerBook;
import dev.trunkline.core.response.CallerKinds;
import dev.trunkline.core.response.CallerZones;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.ruleset.FixedRules;
import dev.trunkline.core.ruleset.InMemoryRuleBases;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.site.InMemorySites;
import dev.trunkline.core.traffic.Traffic;
import dev.trunkline.core.traffic.TrafficEvent;
import dev.trunkline.core.traffic.TrafficEvent.Arrives;
import dev.trunkline.core.visit.InMemoryVisits;
import dev.trunkline.core.visit.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PastWorldTest {
    private static final Instant TO = Examples.NOON;
    private static final Instant FROM = TO.minus(Duration.ofDays(7));
    private static final int POOL = 10;

    private final List<TrafficEvent> week =
            Traffic.between(FROM, TO, DemoWorld.until(TO, Examples.site()), new SplittableRandom(1));
    private final InMemorySites sites = new InMemorySites();
    private final InMemoryNumbers numbers = new InMemoryNumbers();
    private final InMemoryRuleBases rules = new InMemoryRuleBases();
    private InMemoryLeases leases = new InMemoryLeases();
    private InMemoryVisits visits = new InMemoryVisits();
    private InMemoryVisitDecisions shown = new InMemoryVisitDecisions();
    private InMemoryResponses responses = new InMemoryResponses();

    @BeforeEach
    void aSiteWithAPool() {
        sites.save(Examples.site());
        numbers.add(Examples.pool(Examples.PPC, Examples.numbers(0, POOL)));
        rules.put(
                Examples.DEMO,
                new FixedRules(1, "Paid Search", List.of(new NumberProposal.FromPool("paid", Examples.PPC))));
    }

    @Test
    void showsEveryVisitANumberAndJudgesEveryResponse() {
        happens(week);
        long arrivals = week.stream().filter(Arrives.class::isInstance).count();
        assertThat(decisions()).hasSizeBetween((int) (arrivals * 0.95), (int) arrivals);
        assertThat(decisions()).extracting(VisitDecision::kind).contains(NumberKind.SESSION);
        assertThat(judged()).hasSizeBetween(40, 200);
        assertThat(judged()).extracting(judged -> judged.current().channel()).contains("Paid Search");
    }

    @Test
    void happensInItsOwnTime() {
        happens(week);
        assertThat(decisions()).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(decisions())
                .allMatch(decision ->
                        !decision.at().isBefore(FROM) && decision.at().isBefore(TO));
        assertThat(leases()).anyMatch(Lease::isConfirmed);
        assertThat(judged())
                .allSatisfy(judged -> assertThat(judged.current().decidedAt())
                        .isEqualTo(judged.response().startedAt()));
    }

    @Test
    void leavesNothingOutAndNothingTwiceWhenItIsInterrupted() {
        happens(week);
        Set<VisitId> decided = visited();
        Set<ResponseId> responded = responded();

        leases = new InMemoryLeases();
        visits = new InMemoryVisits();
        shown = new InMemoryVisitDecisions();
        responses = new InMemoryResponses();
        happens(week.subList(0, week.size() / 3));
        int early = decisions().size();
        happens(week.subList(0, week.size() / 2));
        happens(week);

        assertThat(early).isBetween(decided.size() / 5, decided.size() / 2);
        assertThat(visited()).isEqualTo(decided);
        assertThat(responded()).isEqualTo(responded);
        assertThat(leases()).extracting(Lease::visit).doesNotHaveDuplicates();
        long sessions = decisions().stream()
                .filter(decision -> decision.kind() == NumberKind.SESSION)
                .count();
        assertThat(leases()).hasSize((int) sessions);
    }

    private void happens(List<TrafficEvent> events) {
        PastWrites writes = new PastWrites(visits, shown);
        PastClock clock = new PastClock(FROM);
        try (PastVisits past =
                new PastVisits(Examples.site(), rules, numbers, leases, new InMemoryMissedLeases(), writes, clock)) {
            past.recall(shown, FROM, TO);
            Attributor attributor =
                    new Attributor(new Origins(sites, numbers, leases, visits, shown, CallerZones.NONE));
            ResponseDesk desk = new ResponseDesk(
                    responses,
                    new InMemoryDecisions(),
                    attributor,
                    rules,
                    new CallerBook(responses, CallerKinds.WITHHELD_ONLY),
                    clock);
            new PastWorld(clock, writes, past, new PastResponses(Examples.site(), numbers, responses, desk, past))
                    .run(events, 1, days -> {});
        }
    }

    private List<VisitDecision> decisions() {
        return shown.scan(Examples.DEMO, FROM, TO, null, Integer.MAX_VALUE);
    }

    private List<Lease> leases() {
        return leases.scan(Examples.DEMO, FROM, TO, null, Integer.MAX_VALUE);
    }

    private List<JudgedResponse> judged() {
        return responses.scan(Examples.DEMO, FROM, TO, null, Integer.MAX_VALUE);
    }

    private Set<VisitId> visited() {
        return decisions().stream().map(VisitDecision::visit).collect(Collectors.toSet());
    }

    private Set<ResponseId> responded() {
        return judged().stream().map(judged -> judged.response().id()).collect(Collectors.toSet());
    }
}
