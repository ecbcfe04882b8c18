package dev.trunkline.app.setup;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Lets a drawn world happen in the past, an event after the other. */
final class PastWorld {
    /** Of the heartbeats between the first and the last, one in so long is enough to keep a lease. */
    private static final Duration BEATS_APART = Duration.ofMinutes(10);

    private final PastClock clock;
    private final PastWrites writes;
    private final PastVisits visits;
    private final PastResponses responses;
    private final Map<PlannedVisit, Instant> lastBeats = new HashMap<>();
    private final Map<PlannedVisit, Instant> heard = new HashMap<>();

    PastWorld(PastClock clock, PastWrites writes, PastVisits visits, PastResponses responses) {
        this.clock = clock;
        this.writes = writes;
        this.visits = visits;
        this.responses = responses;
    }

    /** Tells how many days are done, each time that so many more are. */
    void run(List<TrafficEvent> events, int daysBetweenNews, LongConsumer news) {
        events.forEach(this::noteLastSign);
        Instant start = clock.instant();
        long told = 0;
        for (TrafficEvent event : events) {
            clock.turnTo(event.at());
            happens(event);
            long days = Duration.between(start, event.at()).toDays();
            if (days >= told + daysBetweenNews) {
                told = days;
                news.accept(days);
            }
        }
        writes.settle();
    }

    /** What is heard when the page is hidden makes the beat before needless. */
    private void noteLastSign(TrafficEvent event) {
        if (event instanceof Beats beats) {
            lastBeats.put(beats.visit(), beats.at());
        } else if (event instanceof Hides hides) {
            lastBeats.remove(hides.visit());
        }
    }

    private void happens(TrafficEvent event) {
        switch (event) {
            case Arrives arrives -> {
                visits.arrive(arrives.visit());
                writes.settleIfMany();
            }
            case Beats beats -> beat(beats);
            case Hides hides -> visits.hear(hides.visit(), hides.at(), true);
            case Responds call -> {
                writes.settle();
                responses.respond(call);
            }
            case Fills fills -> {
                writes.settle();
                responses.fill(fills);
            }
            case Opens opens -> {
                // Another page of the same visit shows the same number and leaves no trace.
            }
            case Crawls crawls -> {
                // Nothing of a machine is kept.
            }
        }
    }

    private void beat(Beats beats) {
        Instant before = heard.get(beats.visit());
        boolean last = beats.at().equals(lastBeats.get(beats.visit()));
        if (before == null || last || !beats.at().isBefore(before.plus(BEATS_APART))) {
            heard.put(beats.visit(), beats.at());
            visits.hear(beats.visit(), beats.at(), false);
        }
    }
}
