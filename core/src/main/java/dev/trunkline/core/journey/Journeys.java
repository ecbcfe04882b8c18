package dev.trunkline.core.journey;

import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.Visits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reads the visits that a visitor made in the attribution window before a response. They are judged
 * under whatever rules are asked for; nothing of it is stored, so another version gives another reading of the same way. Thread-safe.
 */
public final class Journeys {
    /** Who came more often than this within the window is shown with the newest. */
    public static final int MOST_STEPS = 100;

    private final Visits visits;

    public Journeys(Visits visits) {
        this.visits = visits;
    }

    /**
     * The visitor's way to a response, oldest first, at most {@link #MOST_STEPS} steps.
     *
     * @param attributed the visit that the response is attributed to; nothing is known of its visitor when it is not stored
     * @param window how far back from the response
     */
    public List<JourneyStep> to(Response response, VisitId attributed, RuleBase rules, Duration window) {
        return visits.find(attributed)
                .map(visit -> way(visit, response, rules, window))
                .orElse(List.of());
    }

    private List<JourneyStep> way(Visit attributed, Response response, RuleBase rules, Duration window) {
        Instant end = response.startedAt();
        List<Visit> made = visits.ofVisitor(response.site(), attributed.visitor(), end.minus(window), end, MOST_STEPS);
        return made.reversed().stream()
                .map(visit -> new JourneyStep(visit, rules.judge(visit)))
                .toList();
    }
}
