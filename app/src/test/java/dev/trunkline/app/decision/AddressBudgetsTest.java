package dev.trunkline.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import dev.trunkline.core.site.SiteId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AddressBudgetsTest {
    private static final SiteId SITE = new SiteId("demo");
    private static final SiteId OTHER = new SiteId("other");
    private static final String OFFICE = "203.0.113.0/24";
    private static final String HOME = "198.51.100.0/24";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MovingClock clock = new MovingClock(Examples.NOON);
    private final AddressBudgets budgets = new AddressBudgets(new LeaseBudgetProperties(2, 6, 100), meters, clock);

    @Test
    void aBlockOfAddressesMayTakeItsShareOnEachSite() {
        assertThat(budgets.take(SITE, OFFICE)).isTrue();
        assertThat(budgets.take(SITE, OFFICE)).isTrue();
        assertThat(budgets.take(SITE, OFFICE)).isFalse();
        assertThat(budgets.take(SITE, HOME)).isTrue();
        assertThat(budgets.take(OTHER, OFFICE)).isTrue();
        assertThat(meters.counter("trunkline.leases.refused", "site", "demo", "budget", "address")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aHeartbeatGivesTheShareBackButNeverMore() {
        for (int person = 0; person < 50; person++) {
            assertThat(budgets.take(SITE, OFFICE)).isTrue();
            budgets.giveBack(SITE, OFFICE);
        }
        budgets.giveBack(SITE, OFFICE);
        assertThat(budgets.take(SITE, OFFICE)).isTrue();
        assertThat(budgets.take(SITE, OFFICE)).isTrue();
        assertThat(budgets.take(SITE, OFFICE)).isFalse();
    }

    @Test
    void aBlockGetsItsShareBackAsTheHourPasses() {
        budgets.take(SITE, OFFICE);
        budgets.take(SITE, OFFICE);
        clock.forward(Duration.ofMinutes(9));
        assertThat(budgets.take(SITE, OFFICE)).isFalse();
        clock.forward(Duration.ofMinutes(1));
        assertThat(budgets.take(SITE, OFFICE)).isTrue();
        assertThat(budgets.take(SITE, OFFICE)).isFalse();
        clock.forward(Duration.ofHours(5));
        assertThat(budgets.take(SITE, OFFICE)).isTrue();
        assertThat(budgets.take(SITE, OFFICE)).isTrue();
        assertThat(budgets.take(SITE, OFFICE)).isFalse();
    }

    @Test
    void whoSpeaksForVisitorsElsewhereIsHeldToTheSitesShareAlone() {
        for (int visitor = 0; visitor < 100; visitor++) {
            assertThat(budgets.take(SITE, "")).isTrue();
        }
        assertThat(budgets.take(SITE, "")).isFalse();
        assertThat(budgets.take(SITE, OFFICE)).isFalse();
        assertThat(budgets.take(OTHER, "")).isTrue();
    }
}
