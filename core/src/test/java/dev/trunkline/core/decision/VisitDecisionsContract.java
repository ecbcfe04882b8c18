package dev.trunkline.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link VisitDecisions} keeps to. */
public abstract class VisitDecisionsContract {
    private static final TrackingNumber OVERFLOW = Examples.number(50);
    private static final Instant NOON = Examples.NOON;

    private VisitDecisions decisions;

    /** A store without any decision. */
    protected abstract VisitDecisions empty();

    @BeforeEach
    void open() {
        decisions = empty();
    }

    @Test
    void findsTheDecisionOfAVisit() {
        LeaseId lease = new LeaseId(Examples.number(1), 7);
        VisitDecision leased = decision("v1", NOON, lease.number(), NumberKind.SESSION, lease);
        VisitDecision fixed = decision("v2", NOON, OVERFLOW, NumberKind.CHANNEL, null);

        decisions.add(leased);
        decisions.add(fixed);

        assertThat(decisions.of(leased.visit())).contains(leased);
        assertThat(decisions.of(fixed.visit())).contains(fixed);
        assertThat(decisions.of(new VisitId("v3"))).isEmpty();
    }

    @Test
    void theFirstDecisionOfAVisitStands() {
        VisitDecision first = shownAt("v1", NOON);
        decisions.add(first);

        decisions.add(shownAt("v1", NOON.plusSeconds(5)));

        assertThat(decisions.of(first.visit())).contains(first);
        assertThat(decisions.shown(OVERFLOW, NOON, NOON.plusSeconds(9), 10)).containsExactly(first);
    }

    @Test
    void listsWhoWasShownANumberNewestFirstBothEndsIncluded() {
        VisitDecision early = shownAt("v1", NOON);
        VisitDecision late = shownAt("v2", NOON.plusMillis(2));
        decisions.add(early);
        decisions.add(shownAt("v0", NOON.minusMillis(1)));
        decisions.add(shownAt("v3", NOON.plusMillis(3)));
        decisions.add(late);
        decisions.add(decision("v4", NOON, Examples.number(1), NumberKind.OVERFLOW, null));

        assertThat(decisions.shown(OVERFLOW, NOON, NOON.plusMillis(2), 10)).containsExactly(late, early);
    }

    @Test
    void listsTheNewestWhenThereAreMoreThanAskedFor() {
        for (int second = 0; second < 20; second++) {
            decisions.add(shownAt("v" + second, NOON.plusSeconds(second)));
        }

        assertThat(decisions.shown(OVERFLOW, NOON, NOON.plusSeconds(60), 3))
                .extracting(decision -> decision.visit().value())
                .containsExactly("v19", "v18", "v17");
    }

    @Test
    void listsNobodyForANumberThatWasNotShown() {
        decisions.add(shownAt("v1", NOON));

        assertThat(decisions.shown(Examples.number(3), NOON.minusSeconds(1), NOON.plusSeconds(1), 10))
                .isEmpty();
        assertThat(decisions.shown(OVERFLOW, NOON.plusSeconds(1), NOON.plusSeconds(2), 10))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 50})
    void pagesThroughAPeriodOldestFirst(int limit) {
        Instant end = NOON.plusSeconds(1);
        List<VisitDecision> all = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            all.add(shownAt("v" + (char) ('a' + i), NOON.plusMillis(i / 4)));
        }
        all.reversed().forEach(decisions::add);
        decisions.add(shownAt("before", NOON.minusMillis(1)));
        decisions.add(shownAt("at-the-end", end));

        List<VisitDecision> read = new ArrayList<>();
        List<VisitDecision> page = decisions.scan(Examples.DEMO, NOON, end, null, limit);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            read.addAll(page);
            VisitDecision last = page.getLast();
            page = decisions.scan(Examples.DEMO, NOON, end, new VisitKey(last.at(), last.visit()), limit);
        }

        assertThat(read).isEqualTo(all);
        assertThat(decisions.scan(Examples.OTHER_SITE, NOON, end, null, limit)).isEmpty();
    }

    @Test
    void findsThoseOfManyVisits() {
        VisitDecision first = shownAt("v1", NOON);
        VisitDecision second = shownAt("v2", NOON);
        decisions.addAll(List.of(first, second));

        assertThat(decisions.ofAll(List.of(first.visit(), new VisitId("v3"), second.visit(), first.visit())))
                .containsExactlyInAnyOrder(first, second);
        assertThat(decisions.ofAll(List.of())).isEmpty();
    }

    @Test
    void keepsTheLatestClicksOfAVisit() {
        VisitDecision decision = shownAt("v1", NOON);
        decisions.add(decision);
        decisions.add(shownAt("v2", NOON));

        IntStream.rangeClosed(1, Lease.MOST_CLICKS + 2)
                .forEach(second -> decisions.click(decision.visit(), NOON.plusSeconds(second)));
        decisions.click(new VisitId("v3"), NOON);

        assertThat(decisions.of(decision.visit()).orElseThrow().clicks())
                .hasSize(Lease.MOST_CLICKS)
                .startsWith(NOON.plusSeconds(3))
                .endsWith(NOON.plusSeconds(Lease.MOST_CLICKS + 2));
        assertThat(decisions.shown(OVERFLOW, NOON, NOON, 10))
                .extracting(shown -> shown.clicks().size())
                .containsExactly(0, Lease.MOST_CLICKS);
        assertThat(decisions.of(new VisitId("v3"))).isEmpty();
    }

    private static VisitDecision shownAt(String visit, Instant at) {
        return decision(visit, at, OVERFLOW, NumberKind.OVERFLOW, null);
    }

    private static VisitDecision decision(
            String visit, Instant at, TrackingNumber number, NumberKind kind, @Nullable LeaseId lease) {
        return new VisitDecision(
                new VisitId(visit),
                Examples.DEMO,
                at,
                3,
                new VisitJudgement("google", "cpc", "Paid Search", "implants", "", "paid-search", ""),
                kind,
                number,
                "ppc-toronto",
                lease,
                new NumberContext(Eligibility.ELIGIBLE, Map.of("ppc.toronto", 0.25, "seo", 1.0)));
    }
}
