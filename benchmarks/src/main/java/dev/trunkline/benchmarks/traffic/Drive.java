package dev.trunkline.benchmarks.traffic;

import dev.trunkline.core.traffic.Dialled;
import dev.trunkline.core.traffic.PlannedVisit;
import dev.trunkline.core.traffic.TrafficEvent;
import dev.trunkline.core.traffic.TrafficEvent.Arrives;
import dev.trunkline.core.traffic.TrafficEvent.Beats;
import dev.trunkline.core.traffic.TrafficEvent.Crawls;
import dev.trunkline.core.traffic.TrafficEvent.Fills;
import dev.trunkline.core.traffic.TrafficEvent.Hides;
import dev.trunkline.core.traffic.TrafficEvent.Opens;
import dev.trunkline.core.traffic.TrafficEvent.Responds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Lets one world happen to several sites, in steps of the simulated clock. What falls into one step is sent at once, but what one person
 * does goes in turn.
 */
final class Drive implements AutoCloseable {
    private static final long STEP_SECONDS = 2;
    private static final int CONNECTIONS = 6;

    private static final Duration BETWEEN_FLUSHES = Duration.ofSeconds(30);

    private final SimulatedClock clock;
    private final Runnable flush;
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);

    /**
     * Drives by this clock.
     *
     * @param flush what the application does once a second, done twice a minute of the simulation
     */
    Drive(SimulatedClock clock, Runnable flush) {
        this.clock = clock;
        this.flush = flush;
    }

    void run(List<TrafficEvent> events, List<SiteUnderTest> sites) {
        int from = 0;
        Instant flushed = Instant.EPOCH;
        while (from < events.size()) {
            Instant step = step(events.get(from));
            int to = from;
            while (to < events.size() && step(events.get(to)).equals(step)) {
                to++;
            }
            clock.turnTo(step);
            send(events.subList(from, to), sites);
            from = to;
            if (!step.isBefore(flushed.plus(BETWEEN_FLUSHES))) {
                flush.run();
                flushed = step;
            }
        }
        flush.run();
    }

    private void send(List<TrafficEvent> together, List<SiteUnderTest> sites) {
        Map<Object, List<TrafficEvent>> byPerson = new LinkedHashMap<>();
        for (TrafficEvent event : together) {
            byPerson.computeIfAbsent(who(event), who -> new ArrayList<>()).add(event);
        }
        List<Future<?>> sent = new ArrayList<>();
        for (SiteUnderTest site : sites) {
            for (List<TrafficEvent> inTurn : byPerson.values()) {
                sent.add(threads.submit(() -> inTurn.forEach(site::happens)));
            }
        }
        sent.forEach(Drive::await);
    }

    private static Object who(TrafficEvent event) {
        return switch (event) {
            case Arrives arrives -> person(arrives.visit());
            case Opens opens -> person(opens.visit());
            case Beats beats -> person(beats.visit());
            case Hides hides -> person(hides.visit());
            case Fills fills -> person(fills.visit());
            case Responds call -> caller(call);
            case Crawls crawls -> crawls;
        };
    }

    private static Object caller(Responds call) {
        return switch (call.dialled()) {
            case Dialled.Seen seen -> person(seen.visit());
            case Dialled.Remembered remembered -> person(remembered.visit());
            case Dialled.Printed printed -> call;
        };
    }

    private static Object person(PlannedVisit visit) {
        return visit.person().number();
    }

    private static void await(Future<?> sent) {
        try {
            sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The application did not do its part", e.getCause());
        }
    }

    private static Instant step(TrafficEvent event) {
        long seconds = event.at().getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, STEP_SECONDS));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
