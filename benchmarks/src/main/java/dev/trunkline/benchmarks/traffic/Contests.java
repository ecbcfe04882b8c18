package dev.trunkline.benchmarks.traffic;

import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.traffic.Traffic;
import dev.trunkline.core.traffic.TrafficEvent;
import dev.trunkline.core.traffic.TrafficPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Lets one world happen to a site for each use that a pool is sized for. */
final class Contests {
    private static final LeasingSettings SETTINGS = LeasingSettings.DEFAULT;

    private final SimulatedTrunkline trunkline;
    private final SimulatedClock clock;
    private final TestSite testSite;
    private final Wire wire;
    private final PoolUse use = new PoolUse(SETTINGS);

    Contests(SimulatedTrunkline trunkline, SimulatedClock clock, TestSite testSite, Wire wire) {
        this.trunkline = trunkline;
        this.clock = clock;
        this.testSite = testSite;
        this.wire = wire;
    }

    /** Calls count once the warm-up is over. */
    List<Contest> run(
            String name,
            Drive drive,
            TrafficPlan plan,
            long seed,
            List<Double> uses,
            Instant from,
            Duration warmUp,
            Duration counted) {
        Instant countedFrom = from.plus(warmUp);
        Instant to = countedFrom.plus(counted);
        List<TrafficEvent> events = Traffic.between(from, to, plan, new SplittableRandom(seed));
        double inUse = use.foretold(events, warmUp.plus(counted));
        List<Integer> sizes =
                uses.stream().map(share -> (int) Math.round(inUse / share)).toList();
        List<SiteUnderTest> sites = new ArrayList<>();
        for (int size : sizes) {
            String key = String.format(Locale.ROOT, "%s-%d-of-%d", name, seed, size);
            sites.add(new SiteUnderTest(key, testSite.add(key, size), wire, clock, SETTINGS.callDelay(), false));
        }
        drive.run(events, sites);
        List<Contest> contests = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            int size = sizes.get(i);
            SiteUnderTest site = sites.get(i);
            double measured = use.measured(trunkline.leases(), new SiteId(site.key()), size, countedFrom, to);
            List<Attempt> attempts = site.attempts().stream()
                    .filter(attempt -> !attempt.at().isBefore(countedFrom))
                    .toList();
            List<Attempt> byHabit = new FieldHabit(size, new SplittableRandom(seed)).run(events, countedFrom);
            contests.add(new Contest(seed, uses.get(i), size, measured, attempts, byHabit));
        }
        return contests;
    }
}
