package dev.trunkline.benchmarks.traffic;

import dev.trunkline.core.traffic.Dialled;
import dev.trunkline.core.traffic.PlannedVisit;
import dev.trunkline.core.traffic.TrafficEvent;
import dev.trunkline.core.traffic.TrafficEvent.Arrives;
import dev.trunkline.core.traffic.TrafficEvent.Beats;
import dev.trunkline.core.traffic.TrafficEvent.Opens;
import dev.trunkline.core.traffic.TrafficEvent.Responds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How the field commonly does it: a paid visit gets some free number, a number is free twenty minutes after its page was last heard of,
 * and a call is the current holder's.
 */
final class FieldHabit {
    private static final Duration HELD_AFTER = Duration.ofMinutes(20);

    private final RandomGenerator random;
    private final Holder[] holders;
    private final Map<PlannedVisit, Integer> numbers = new HashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();

    FieldHabit(int poolSize, RandomGenerator random) {
        this.random = random;
        this.holders = new Holder[poolSize];
    }

    /** What becomes of the calls that are made from then on. */
    List<Attempt> run(List<TrafficEvent> events, Instant countedFrom) {
        for (TrafficEvent event : events) {
            switch (event) {
                case Arrives arrives -> arrive(arrives.visit());
                case Opens opens -> hear(opens.visit(), opens.at());
                case Beats beats -> hear(beats.visit(), beats.at());
                case Responds call -> call(call, countedFrom);
                default -> {
                    // Nothing else moves a number.
                }
            }
        }
        return attempts;
    }

    private void arrive(PlannedVisit visit) {
        if (!visit.source().isPaid()) {
            return;
        }
        List<Integer> free = new ArrayList<>();
        for (int number = 0; number < holders.length; number++) {
            if (holder(number, visit.at()) == null) {
                free.add(number);
            }
        }
        if (!free.isEmpty()) {
            int number = free.get(random.nextInt(free.size()));
            holders[number] = new Holder(visit, visit.at().plus(HELD_AFTER));
            numbers.put(visit, number);
        }
    }

    private void hear(PlannedVisit visit, Instant at) {
        Integer number = numbers.get(visit);
        if (number != null) {
            Holder holder = holder(number, at);
            if (holder != null && holder.visit().equals(visit)) {
                holders[number] = new Holder(visit, at.plus(HELD_AFTER));
            }
        }
    }

    private void call(Responds call, Instant countedFrom) {
        PlannedVisit dialled = switch (call.dialled()) {
            case Dialled.Seen seen -> seen.visit();
            case Dialled.Remembered remembered -> remembered.visit();
            case Dialled.Printed printed -> null;
        };
        Integer number = dialled == null ? null : numbers.get(dialled);
        if (number == null || call.at().isBefore(countedFrom)) {
            return;
        }
        Holder holder = holder(number, call.at());
        String truth = call.dialled() instanceof Dialled.Seen seen ? name(seen.visit()) : null;
        String said = holder == null ? null : name(holder.visit());
        attempts.add(new Attempt(call.at(), "SESSION", truth, said, 1, false, null));
    }

    private @Nullable Holder holder(int number, Instant at) {
        Holder holder = holders[number];
        return holder != null && at.isBefore(holder.until()) ? holder : null;
    }

    private static String name(PlannedVisit visit) {
        return Integer.toString(visit.number());
    }

    private record Holder(PlannedVisit visit, Instant until) {}
}
