package dev.trunkline.core.traffic;

import dev.trunkline.core.traffic.TrafficEvent.Crawls;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Draws the requests of machines, which come by day and night alike and like to follow ads. */
final class Machines {
    private static final DayShape EVEN = new DayShape(ZoneOffset.UTC, Collections.nCopies(24, 1.0), 1);

    private final TrafficPlan plan;
    private final People people;
    private final RandomGenerator random;

    Machines(TrafficPlan plan, People people, RandomGenerator random) {
        this.plan = plan;
        this.people = people;
        this.random = random;
    }

    Stream<Crawls> between(Instant from, Instant to) {
        Arrivals arrivals = new Arrivals(EVEN, List.of(), random);
        return Stream.of(Machine.Kind.values())
                .flatMap(kind -> arrivals
                        .between(from, to, plan.machinesPerHour().getOrDefault(kind, 0.0))
                        .stream()
                        .map(at -> crawls(at, kind)));
    }

    private Crawls crawls(Instant at, Machine.Kind kind) {
        String url = Source.GOOGLE_ADS.landing(plan.home(), random);
        return new Crawls(at, people.machine(kind), url, Source.GOOGLE_ADS.referrer());
    }
}
