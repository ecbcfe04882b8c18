package dev.trunkline.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.ResponseDesk.Receipt;
import dev.trunkline.core.decision.InMemoryVisitDecisions;
import dev.trunkline.core.leasing.InMemoryLeases;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallerBook;
import dev.trunkline.core.response.CallerKinds;
import dev.trunkline.core.response.CallerZones;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.FixedRules;
import dev.trunkline.core.ruleset.InMemoryRuleBases;
import dev.trunkline.core.site.InMemorySites;
import dev.trunkline.core.visit.InMemoryVisits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Many responses that are taken in at once get what each of them would get alone. */
class ManyAtOnceTest {
    private static final Instant NOON = Examples.NOON;
    private static final List<String> ZONES = List.of("", "America/Toronto", "America/Vancouver");
    private static final CallerZones TORONTO = caller -> Set.of(ZoneId.of("America/Toronto"));
    private static final FixedRules RULES = new FixedRules(7, "Paid Search", List.of());

    private final InMemoryResponses responses = new InMemoryResponses();
    private final InMemoryDecisions decisions = new InMemoryDecisions();
    private final InMemorySites sites = new InMemorySites();
    private final InMemoryNumbers numbers = new InMemoryNumbers();
    private final InMemoryLeases leases = new InMemoryLeases();
    private final InMemoryVisits visits = new InMemoryVisits();
    private final InMemoryRuleBases rules = new InMemoryRuleBases();
    private final Attributor attributor =
            new Attributor(new Origins(sites, numbers, leases, visits, new InMemoryVisitDecisions(), TORONTO));
    private final ResponseDesk desk = new ResponseDesk(
            responses,
            decisions,
            attributor,
            rules,
            new CallerBook(responses, CallerKinds.WITHHELD_ONLY),
            InstantSource.fixed(NOON));

    @BeforeEach
    void publish() {
        rules.put(Examples.DEMO, RULES);
        sites.save(Examples.site());
    }

    @RepeatedTest(20)
    void areJudgedAsEachAlone(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<TrackingNumber> pool = Examples.numbers(0, 4);
        numbers.add(
                new NumberPool(Examples.DEMO, Examples.PPC, "Paid", pool, Examples.number(9), Examples.DESTINATION));
        // The last number is leased so often that nobody wants to read all of it.
        int most = random.nextBoolean() ? 1_500 : 5;
        for (int i = 0; i < pool.size() - 1; i++) {
            lease(pool.get(i), random, i == 2 ? most : random.nextInt(12));
        }
        List<Response> calls = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            TrackingNumber dialled = Examples.number(random.nextInt(6));
            long into = random.nextLong(Duration.ofDays(3).toMillis());
            calls.add(call("c" + i, dialled, NOON.plusMillis(into / 1000 * (random.nextBoolean() ? 1000 : 999))));
        }

        List<Decision> together = attributor.judgeAll(calls, RULES, NOON);

        assertThat(together)
                .isEqualTo(calls.stream()
                        .map(call -> attributor.judge(call, RULES, NOON))
                        .toList());
    }

    private void lease(TrackingNumber number, Random random, int count) {
        Instant from = NOON;
        for (int i = 1; i <= count; i++) {
            from = from.plus(Duration.ofMinutes(1 + random.nextInt(count > 100 ? 3 : 900)));
            String visit = "v" + number.e164().substring(1) + "-" + i;
            if (random.nextInt(5) > 0) {
                String timeZone = ZONES.get(random.nextInt(ZONES.size()));
                visits.add(CandidateWorld.in(timeZone, Examples.visit(visit, from)));
            }
            leases.claim(Examples.lease(new LeaseId(number, i), visit, from, Duration.ofMinutes(30)));
        }
    }

    @Test
    void areNotEvaluatedWithoutRules() {
        Response call = Examples.call("c1", NOON);
        assertThat(attributor.judgeAll(List.of(call), null, NOON)).containsExactly(attributor.judge(call, null, NOON));
    }

    @Test
    void areStoredOnceEachWithADecision() {
        Response first = Examples.call("c1", NOON);
        Response second = Examples.call("c2", NOON);

        assertThat(desk.receiveAll(List.of(first, second))).hasOnlyElementsOfType(Receipt.Stored.class);
        assertThat(desk.receiveAll(List.of(second, first))).hasOnlyElementsOfType(Receipt.Repeated.class);

        assertThat(decisions.history(first.id())).hasSize(1);
        assertThat(responses.find(first.id()).orElseThrow().current())
                .isEqualTo(decisions.history(first.id()).getFirst());
        assertThat(desk.receiveAll(List.of())).isEmpty();
    }

    @Test
    void ofTwoUnderOneIdTheFirstCounts() {
        Response first = Examples.call("c1", NOON);
        Response same = Examples.call("c1", NOON);
        Response other = call("c1", Examples.number(5), NOON, "another");

        List<Receipt> receipts = desk.receiveAll(List.of(first, same, other));

        assertThat(receipts.get(0)).isInstanceOf(Receipt.Stored.class);
        assertThat(receipts.get(1)).isInstanceOf(Receipt.Repeated.class);
        assertThat(receipts.get(2)).isInstanceOf(Receipt.Contradicted.class);
        assertThat(receipts)
                .extracting(receipt -> receipt.response().response())
                .containsOnly(first);
    }

    private static Response call(String id, TrackingNumber number, Instant startedAt) {
        return call(id, number, startedAt, "of " + id);
    }

    private static Response call(String id, TrackingNumber number, Instant startedAt, String fingerprint) {
        Response call = Examples.call(id, startedAt);
        return new Response(
                call.id(),
                call.site(),
                call.kind(),
                number,
                null,
                call.caller(),
                startedAt,
                call.progress(),
                "",
                true,
                call.payload(),
                fingerprint,
                call.receivedAt());
    }
}
