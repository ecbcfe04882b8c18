package dev.trunkline.benchmarks.traffic;

import dev.trunkline.core.traffic.DayShape;
import dev.trunkline.core.traffic.Habits;
import dev.trunkline.core.traffic.Machine;
import dev.trunkline.core.traffic.PlannedVisit;
import dev.trunkline.core.traffic.Traffic;
import dev.trunkline.core.traffic.TrafficEvent;
import dev.trunkline.core.traffic.TrafficEvent.Arrives;
import dev.trunkline.core.traffic.TrafficPlan;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Whether people still get numbers of a small pool while machines ask for them. */
final class MachineTrial {
    private static final int POOL = 20;
    private static final int REQUESTS = 10_000;
    private static final Duration DAY = Duration.ofDays(1);
    private static final double VISITS_PER_HOUR = 35;
    private static final double LEAST = 0.99;
    private static final Map<Machine.Kind, Double> MIX =
            Map.of(Machine.Kind.CRAWLER, 0.6, Machine.Kind.HEADLESS, 0.3, Machine.Kind.SCATTERED, 0.1);

    private final PrintStream out;
    private final TestSite testSite;
    private final Wire wire;
    private final SimulatedClock clock;
    private final DayShape even;

    MachineTrial(PrintStream out, TestSite testSite, Wire wire, SimulatedClock clock, DayShape even) {
        this.out = out;
        this.testSite = testSite;
        this.wire = wire;
        this.clock = clock;
        this.even = even;
    }

    /** Whether people fared as well as without machines, within one in a hundred. */
    boolean run(Drive drive, Instant from, long seed) {
        double hours = DAY.toHours();
        Map<Machine.Kind, Double> perHour = new TreeMap<>();
        MIX.forEach((kind, share) -> perHour.put(kind, share * REQUESTS / hours));
        TrafficPlan plan = new TrafficPlan(
                TestSite.HOME, VISITS_PER_HOUR, even, List.of(), Habits.callers(0, Duration.ofMinutes(15)), perHour);
        List<TrafficEvent> events = Traffic.between(from, from.plus(DAY), plan, new SplittableRandom(seed));
        SiteUnderTest alone = site("people-alone", false);
        SiteUnderTest mixed = site("people-and-machines", true);
        drive.run(events, List.of(alone, mixed));
        List<PlannedVisit> paid = events.stream()
                .filter(Arrives.class::isInstance)
                .map(event -> ((Arrives) event).visit())
                .filter(visit -> visit.source().isPaid())
                .toList();
        long before = served(alone, paid);
        long after = served(mixed, paid);
        out.printf("%n## Machines: a pool of %d, a day, people and about %,d requests of machines%n%n", POOL, REQUESTS);
        out.println("| who | asked | got a session number | other numbers |");
        out.println("|---|---|---|---|");
        out.printf("| people, without machines | %,d | %,d | %,d |%n", paid.size(), before, paid.size() - before);
        out.printf("| people, with machines | %,d | %,d | %,d |%n", paid.size(), after, paid.size() - after);
        mixed.machines().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> machines(kind.getKey(), kind.getValue()));
        return after >= LEAST * before;
    }

    private void machines(Machine.Kind kind, Map<String, Integer> saw) {
        int asked = saw.values().stream().mapToInt(Integer::intValue).sum();
        int got = saw.getOrDefault("SESSION", 0);
        out.printf(
                "| machines, %s | %,d | %,d | %s |%n",
                kind.name().toLowerCase(Locale.ROOT), asked, got, new TreeMap<>(saw));
    }

    private SiteUnderTest site(String key, boolean machinesCome) {
        String number = testSite.add(key, POOL);
        return new SiteUnderTest(key, number, wire, clock, Duration.ofMinutes(15), machinesCome);
    }

    private static long served(SiteUnderTest site, List<PlannedVisit> paid) {
        Map<Integer, Shown> shown = site.shown();
        return paid.stream()
                .filter(visit -> shown.containsKey(visit.number())
                        && shown.get(visit.number()).isSession())
                .count();
    }
}
