package dev.trunkline.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import dev.trunkline.core.leasing.InMemoryLeases;
import dev.trunkline.core.leasing.InMemoryMissedLeases;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.leasing.MissedLease;
import dev.trunkline.core.leasing.NumberLeasing;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.ruleset.FixedRules;
import dev.trunkline.core.ruleset.InMemoryRuleBases;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.visit.AnalyticsIds;
import dev.trunkline.core.visit.InMemoryVisits;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.Visits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberDeskTest {
    private static final TrackingNumber LEASED = Examples.number(1);
    private static final TrackingNumber OVERFLOW = Examples.number(2);
    private static final TrackingNumber EMAIL = Examples.number(3);
    private static final NumberProposal FROM_POOL = new NumberProposal.FromPool("paid", Examples.PPC);
    private static final NumberProposal FIXED = new NumberProposal.Fixed("email", EMAIL);
    private static final String PLACE = "203.0.113.0/24";
    private static final String PAID = "https://www.example.com/?utm_source=google&utm_medium=cpc&gclid=1";

    private final MovingClock clock = new MovingClock(Examples.NOON);
    private final InMemoryNumbers numbers = new InMemoryNumbers();
    private final InMemoryVisits visits = new InMemoryVisits();
    private final InMemoryVisitDecisions decisions = new InMemoryVisitDecisions();
    private final InMemoryMissedLeases missed = new InMemoryMissedLeases();
    private final InMemoryRuleBases rules = new InMemoryRuleBases();
    private final AtomicInteger ids = new AtomicInteger();
    private final List<VisitDecision> observed = new ArrayList<>();
    private final FixedBudget budget = new FixedBudget(PLACE, 100);
    private final NumberDesk desk = desk(visits);

    @BeforeEach
    void aPoolOfOneNumberAndAChannelNumber() {
        numbers.add(
                new NumberPool(Examples.DEMO, Examples.PPC, "Paid", List.of(LEASED), OVERFLOW, Examples.DESTINATION));
        numbers.add(new OwnedNumber(
                EMAIL, Examples.DEMO, new NumberRole.ChannelNumber("Email"), Examples.DESTINATION, true));
        propose(FROM_POOL);
    }

    @Test
    void leasesANumberAndStoresWhatItDecided() {
        ShownNumber shown = desk.decide(arrival(PAID, null));
        assertThat(shown.kind()).isEqualTo(NumberKind.SESSION);
        assertThat(shown.number()).isEqualTo(LEASED);
        VisitorSession session = Objects.requireNonNull(shown.session());
        assertThat(visits.find(session.visit()))
                .get()
                .extracting(Visit::landingUrl, Visit::analytics, Visit::timeZone)
                .containsExactly(PAID, new AnalyticsIds("1.2", "3"), "America/Toronto");
        assertThat(decisions.of(session.visit())).get().satisfies(decision -> {
            assertThat(decision.lease()).isEqualTo(session.lease());
            assertThat(decision.numberRule()).isEqualTo("paid");
            assertThat(decision.ruleSetVersion()).isEqualTo(3);
        });
    }

    @Test
    void showsTheSameNumberWhileTheVisitGoesOnAndStoresNothing() {
        ShownNumber first = desk.decide(arrival(PAID, null));
        int made = ids.get();
        clock.forward(Duration.ofSeconds(90));
        ShownNumber again = desk.decide(arrival("https://www.example.com/prices", first.session()));
        assertThat(again.number()).isEqualTo(LEASED);
        assertThat(again.session())
                .isEqualTo(Objects.requireNonNull(first.session()).until(again.expiresAt()));
        assertThat(again.expiresAt())
                .as("a page that asks again is heard of")
                .isEqualTo(clock.instant().plus(Examples.site().leasing().hold()));
        assertThat(ids).as("ids of new documents").hasValue(made);
    }

    @Test
    void tellsTheObserverOfEachNewVisitThatIsKept() {
        ShownNumber first = desk.decide(arrival(PAID, null));
        desk.decide(arrival("https://www.example.com/prices", first.session()));
        desk.decide(arrival(PAID, null, Eligibility.BOT));

        VisitId visit = Objects.requireNonNull(first.session()).visit();
        assertThat(observed).containsExactly(decisions.of(visit).orElseThrow());
    }

    @Test
    void startsANewVisitWhenAnotherAdvertisementWasClicked() {
        ShownNumber first = desk.decide(arrival(PAID, null));
        ShownNumber other = desk.decide(arrival(PAID.replace("gclid=1", "gclid=2"), first.session()));
        assertThat(other.kind()).isEqualTo(NumberKind.OVERFLOW);
        assertThat(Objects.requireNonNull(other.session()).visitor())
                .isEqualTo(Objects.requireNonNull(first.session()).visitor());
    }

    @Test
    void startsANewVisitWhenTheLeaseHasEnded() {
        ShownNumber first = desk.decide(arrival(PAID, null));
        clock.forward(Duration.ofHours(1));
        ShownNumber later = desk.decide(arrival("https://www.example.com/", first.session()));
        assertThat(Objects.requireNonNull(later.session()).visit())
                .isNotEqualTo(Objects.requireNonNull(first.session()).visit());
    }

    @Test
    void showsTheOverflowNumberWhenThePoolIsExhausted() {
        desk.decide(arrival(PAID, null));
        ShownNumber second = desk.decide(arrival(PAID, null));
        assertThat(second.kind()).isEqualTo(NumberKind.OVERFLOW);
        assertThat(second.number()).isEqualTo(OVERFLOW);
        assertThat(missedLeases())
                .containsExactly(new MissedLease(
                        Examples.DEMO,
                        Examples.PPC,
                        "paid",
                        Objects.requireNonNull(second.session()).visit(),
                        Examples.NOON));
    }

    @Test
    void remembersWhoAskedAPoolInVainAndWasShownANumberOfAnotherRule() {
        PoolId small = new PoolId("small");
        numbers.add(
                new NumberPool(Examples.DEMO, small, "Small", List.of(Examples.number(7)), null, Examples.DESTINATION));
        propose(new NumberProposal.FromPool("small first", small), FIXED);
        assertThat(desk.decide(arrival(PAID, null)).kind()).isEqualTo(NumberKind.SESSION);
        assertThat(desk.decide(arrival(PAID, null)).kind()).isEqualTo(NumberKind.CHANNEL);
        assertThat(missedLeases()).extracting(MissedLease::rule).containsExactly("small first");
    }

    @Test
    void showsTheChannelNumberThatARuleNames() {
        propose(FIXED);
        ShownNumber shown = desk.decide(arrival("https://www.example.com/?utm_medium=email", null));
        assertThat(shown.kind()).isEqualTo(NumberKind.CHANNEL);
        assertThat(shown.number()).isEqualTo(EMAIL);
    }

    @Test
    void showsTheSiteNumberWhenNoProposalCanBeFollowed() {
        propose(
                new NumberProposal.Fixed("elsewhere", Examples.number(44)),
                new NumberProposal.Fixed("pool number", LEASED));
        assertThat(desk.decide(arrival(PAID, null)).kind()).isEqualTo(NumberKind.SITE);
    }

    @ParameterizedTest
    @EnumSource(names = "ELIGIBLE", mode = EnumSource.Mode.EXCLUDE)
    void leasesNothingToAndKeepsNothingOfAVisitorWhoMayNotHoldANumber(Eligibility eligibility) {
        propose(FROM_POOL, FIXED);
        ShownNumber shown = desk.decide(arrival(PAID, null, eligibility));
        assertThat(shown.kind()).isEqualTo(NumberKind.CHANNEL);
        assertThat(shown.session()).isNull();
        assertThat(visits.find(new VisitId("id-00000001"))).isEmpty();
        assertThat(desk.decide(arrival(PAID, null)).kind())
                .as("the pool is untouched")
                .isEqualTo(NumberKind.SESSION);
    }

    @Test
    void leasesNothingToAPlaceThatHasTakenItsShareAndKeepsTheVisit() {
        propose(FROM_POOL, FIXED);
        budget.leave(0);

        ShownNumber shown = desk.decide(arrival(PAID, null));

        assertThat(shown.kind()).isEqualTo(NumberKind.CHANNEL);
        assertThat(visits.find(Objects.requireNonNull(shown.session()).visit())).isPresent();
        budget.leave(1);
        assertThat(desk.decide(arrival(PAID, null)).kind()).isEqualTo(NumberKind.SESSION);
    }

    @Test
    void anExhaustedPoolCostsAPlaceNothing() {
        desk.decide(arrival(PAID, null));
        budget.leave(1);

        assertThat(desk.decide(arrival(PAID, null)).kind()).isEqualTo(NumberKind.OVERFLOW);

        assertThat(budget.left()).isEqualTo(1);
    }

    @Test
    void givesAVisitorWhoComesBackTheNumberTheyHad() {
        numbers.add(new NumberPool(
                Examples.DEMO, new PoolId("big"), "Big", Examples.numbers(10, 9), null, Examples.DESTINATION));
        propose(new NumberProposal.FromPool("paid", new PoolId("big")));
        desk.decide(arrival(PAID, null));
        ShownNumber second = desk.decide(arrival(PAID, null));
        clock.forward(Duration.ofHours(1));

        ShownNumber again = desk.decide(arrival(PAID.replace("gclid=1", "gclid=2"), second.session()));

        assertThat(again.number()).isEqualTo(second.number());
        assertThat(Objects.requireNonNull(again.session()).lease()).isEqualTo(new LeaseId(second.number(), 2));
    }

    @Test
    void showsTheChannelNumberThatARuleNamesWhenTheStoreIsUnreachable() {
        propose(FROM_POOL, FIXED);
        NumberDesk cutOff = desk(new UnreachableVisits());
        ShownNumber shown = cutOff.decide(arrival(PAID, null));
        assertThat(shown.kind()).isEqualTo(NumberKind.CHANNEL);
        assertThat(shown.degraded()).isTrue();
        assertThat(shown.session()).isNull();
    }

    @Test
    void showsTheSiteNumberWhenTheStoreIsUnreachableAndNoRuleNamesAnother() {
        NumberDesk cutOff = desk(new UnreachableVisits());
        ShownNumber shown = cutOff.decide(arrival(PAID, null));
        assertThat(shown.kind()).isEqualTo(NumberKind.SITE);
        assertThat(shown.degraded()).isTrue();
        assertThat(shown.session()).isNull();
    }

    private NumberDesk desk(Visits stored) {
        NumberLeasing leasing = new NumberLeasing(new InMemoryLeases(), clock, new Random(1), Examples.PATIENCE, 1);
        return new NumberDesk(
                rules,
                numbers,
                leasing,
                budget,
                stored,
                new VisitLog(stored, decisions, missed),
                Examples.PATIENCE,
                () -> "id-%08d".formatted(ids.incrementAndGet()),
                clock,
                (visit, decision) -> observed.add(decision));
    }

    private List<MissedLease> missedLeases() {
        return missed.list(Examples.DEMO, Examples.NOON, Examples.NOON.plusSeconds(1), 9);
    }

    private void propose(NumberProposal... proposals) {
        rules.put(Examples.DEMO, new FixedRules(3, "Paid Search", List.of(proposals)));
    }

    private static Arrival arrival(String url, @Nullable VisitorSession earlier) {
        return arrival(url, earlier, Eligibility.ELIGIBLE);
    }

    private static Arrival arrival(String url, @Nullable VisitorSession earlier, Eligibility eligibility) {
        return new Arrival(
                Examples.site(),
                url,
                "",
                null,
                earlier,
                "Firefox",
                "en-CA",
                "",
                Map.of(),
                new AnalyticsIds("1.2", "3"),
                "America/Toronto",
                eligibility,
                PLACE);
    }
}
