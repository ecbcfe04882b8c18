package dev.trunkline.core.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Poisson processes, by thinning where the rate changes (Lewis and Shedler, 1979). */
final class Arrivals {
    private static final double MILLIS_OF_HOUR = 3_600_000;

    private final DayShape shape;
    private final List<Burst> bursts;
    private final RandomGenerator random;

    Arrivals(DayShape shape, List<Burst> bursts, RandomGenerator random) {
        this.shape = shape;
        this.bursts = bursts;
        this.random = random;
    }

    /** The instants of a process with this mean rate, from {@code from} (inclusive) to {@code to} (exclusive). */
    List<Instant> between(Instant from, Instant to, double perHour) {
        List<Instant> instants = new ArrayList<>();
        if (perHour <= 0) {
            return instants;
        }
        double highest = shape.highest() * highestBurst();
        Instant at = from.plus(gap(perHour * highest));
        while (at.isBefore(to)) {
            if (random.nextDouble() * highest < shape.at(at) * burst(at)) {
                instants.add(at);
            }
            at = at.plus(gap(perHour * highest));
        }
        return instants;
    }

    private Duration gap(double perHour) {
        return Duration.ofMillis(Math.round(random.nextExponential() * MILLIS_OF_HOUR / perHour));
    }

    private double highestBurst() {
        return bursts.stream().mapToDouble(Burst::factor).max().orElse(1);
    }

    private double burst(Instant at) {
        return bursts.stream()
                .filter(burst -> burst.covers(at))
                .mapToDouble(Burst::factor)
                .max()
                .orElse(1);
    }
}
