package dev.trunkline.app.setup;

import dev.trunkline.core.site.Site;
import dev.trunkline.core.traffic.Burst;
import dev.trunkline.core.traffic.DayShape;
import dev.trunkline.core.traffic.Habits;
import dev.trunkline.core.traffic.TrafficPlan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

/** The month of a plumber: busy weekdays, an advertisement on the radio, and a Monday whose storm asks more of the pool than it has. */
final class DemoWorld {
    private static final double VISITS_PER_HOUR = 8;
    private static final double STORM = 10;
    private static final double RADIO = 2.5;

    private DemoWorld() {}

    static TrafficPlan until(Instant to, Site site) {
        LocalDate today = to.atZone(site.zone()).toLocalDate();
        LocalDate monday = today.minusDays(2).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Burst> bursts = List.of(
                new Burst(at(monday, 9, site), Duration.ofHours(2), STORM),
                new Burst(at(monday.minusDays(11), 17, site), Duration.ofHours(1), RADIO),
                new Burst(at(monday.minusDays(18), 17, site), Duration.ofHours(1), RADIO));
        return new TrafficPlan(
                "https://" + site.host() + "/",
                VISITS_PER_HOUR,
                DayShape.business(site.zone()),
                bursts,
                Habits.PLUMBING,
                Map.of());
    }

    private static Instant at(LocalDate day, int hour, Site site) {
        return day.atTime(hour, 0).atZone(site.zone()).toInstant();
    }
}
