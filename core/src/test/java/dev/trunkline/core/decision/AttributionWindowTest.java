package dev.trunkline.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import dev.trunkline.core.journey.Journeys;
import dev.trunkline.core.leasing.InMemoryLeases;
import dev.trunkline.core.leasing.InMemoryMissedLeases;
import dev.trunkline.core.leasing.NumberLeasing;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.ruleset.FixedRules;
import dev.trunkline.core.ruleset.InMemoryRuleBases;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.visit.AnalyticsIds;
import dev.trunkline.core.visit.InMemoryVisits;
import dev.trunkline.core.visit.Touchpoint;
import dev.trunkline.core.visit.VisitId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site's attribution window, where a visitor comes again and where a response is looked back from. */
class AttributionWindowTest {
    private static final String PAID = "https://www.example.com/?utm_source=google&utm_medium=cpc&gclid=1";
    private static final String MAIL = "https://www.example.com/?utm_source=news&utm_medium=email";

    private final MovingClock clock = new MovingClock(Examples.NOON);
    private final InMemoryNumbers numbers = new InMemoryNumbers();
    private final InMemoryVisits visits = new InMemoryVisits();
    private final InMemoryRuleBases rules = new InMemoryRuleBases();
    private final FixedRules fixed =
            new FixedRules(3, "Paid Search", List.of(new NumberProposal.FromPool("paid", Examples.PPC)));
    private final AtomicInteger ids = new AtomicInteger();
    private final NumberDesk desk = new NumberDesk(
            rules,
            numbers,
            new NumberLeasing(new InMemoryLeases(), clock, new Random(1), Examples.PATIENCE, 1),
            new FixedBudget("here", 100),
            visits,
            new VisitLog(visits, new InMemoryVisitDecisions(), new InMemoryMissedLeases()),
            Examples.PATIENCE,
            () -> "id-%08d".formatted(ids.incrementAndGet()),
            clock,
            (visit, decision) -> {});

    @BeforeEach
    void aPool() {
        numbers.add(Examples.pool(Examples.PPC, Examples.numbers(10, 9)));
        rules.put(Examples.DEMO, fixed);
    }

    @ParameterizedTest(name = "a window of {0} days, back after {1}: first visit known {2}")
    @CsvSource({"30, 29, true", "30, 31, false", "7, 6, true", "7, 8, false", "90, 89, true", "90, 91, false"})
    void isHowLongAVisitIsRememberedAndTakesCredit(int window, int days, boolean known) {
        VisitorSession session = visit(window, PAID, null);
        clock.forward(Duration.ofDays(days));
        VisitId first = session.visit();
        VisitId second = visit(window, MAIL, session).visit();

        Touchpoint remembered = visits.find(second).orElseThrow().earlier().first();
        List<VisitId> way = new Journeys(visits)
                .to(Examples.call("r-1", clock.instant()), second, fixed, Duration.ofDays(window)).stream()
                        .map(step -> step.visit().id())
                        .toList();

        assertThat(remembered)
                .isEqualTo(known ? visits.find(first).orElseThrow().touchpoint() : null);
        assertThat(way).isEqualTo(known ? List.of(first, second) : List.of(second));
    }

    private VisitorSession visit(int window, String url, @Nullable VisitorSession earlier) {
        LeasingSettings usual = LeasingSettings.DEFAULT;
        Site site = Examples.site()
                .withLeasing(new LeasingSettings(
                        usual.hold(),
                        usual.heartbeat(),
                        usual.confirmWithin(),
                        usual.closedBrowserDelay(),
                        usual.quarantine(),
                        usual.lateMatch(),
                        usual.callDelay(),
                        Duration.ofDays(window)));
        Arrival arrival = new Arrival(
                site,
                url,
                "",
                null,
                earlier,
                "Firefox",
                "en-CA",
                "",
                Map.of(),
                new AnalyticsIds("1.2", "3"),
                "",
                Eligibility.ELIGIBLE,
                "here");
        return Objects.requireNonNull(desk.decide(arrival).session());
    }
}
