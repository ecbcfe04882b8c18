package dev.trunkline.core.traffic;

import dev.trunkline.core.traffic.TrafficEvent.Arrives;
import dev.trunkline.core.traffic.TrafficEvent.Beats;
import dev.trunkline.core.traffic.TrafficEvent.Fills;
import dev.trunkline.core.traffic.TrafficEvent.Hides;
import dev.trunkline.core.traffic.TrafficEvent.Opens;
import dev.trunkline.core.traffic.TrafficEvent.Responds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws what happens in a world: people arrive as a Poisson process, browse, leave, return, and some respond; machines come too.
 * The same plan, period and seed give the same events.
 */
public final class Traffic {
    private static final Duration FIRST_BEAT = Duration.ofSeconds(5);
    private static final Duration BEAT = Duration.ofSeconds(60);
    private static final Duration SHORTEST_LOOK = Duration.ofSeconds(8);
    private static final Duration LEFT_OPEN = Duration.ofMinutes(40);
    private static final Duration DAYS_LATER = Duration.ofDays(2);
    private static final Duration AWAY = Duration.ofHours(20);
    private static final Duration TALK = Duration.ofMinutes(4);
    private static final double ANOTHER_PAGE = 0.4;
    private static final double RETURNS_BY_ITSELF = 0.5;
    private static final double FORM_IN_THE_VISIT = 0.7;
    private static final double WITHHELD = 0.04;
    private static final List<String> PRINTED = List.of("", "", "", "Organic Search", "Direct", "Email");

    private final TrafficPlan plan;
    private final Instant from;
    private final Instant to;
    private final RandomGenerator random;
    private final People people;
    private final List<TrafficEvent> events = new ArrayList<>();
    private int visits;
    private int responses;

    private Traffic(TrafficPlan plan, Instant from, Instant to, RandomGenerator random) {
        this.plan = plan;
        this.from = from;
        this.to = to;
        this.random = random;
        this.people = new People(random);
    }

    /** What happens from {@code from} (inclusive) to {@code to} (exclusive), in the order of time. */
    public static List<TrafficEvent> between(Instant from, Instant to, TrafficPlan plan, RandomGenerator random) {
        return new Traffic(plan, from, to, random).draw();
    }

    private List<TrafficEvent> draw() {
        Arrivals arrivals = new Arrivals(plan.shape(), plan.bursts(), random);
        double firstVisits = plan.visitsPerHour() * (1 - plan.habits().returning());
        arrivals.between(from, to, firstVisits).forEach(at -> visit(people.person(), at, Source.drawn(random)));
        double printed =
                plan.visitsPerHour() * plan.habits().calling() * plan.habits().printed();
        arrivals.between(from, to, printed).forEach(at -> respond(at, new Dialled.Printed(printed()), people.phone()));
        new Machines(plan, people, random).between(from, to).forEach(this::happens);
        events.sort(Comparator.comparing(TrafficEvent::at));
        return List.copyOf(events);
    }

    private String printed() {
        return PRINTED.get(random.nextInt(PRINTED.size()));
    }

    private void visit(Person person, Instant at, Source source) {
        if (!at.isBefore(to)) {
            return;
        }
        PlannedVisit visit = new PlannedVisit(visits++, person, at, source, source.landing(plan.home(), random));
        happens(new Arrives(visit));
        Duration visible = visible();
        browse(visit, at.plus(visible));
        respond(visit, visible);
        if (happens(plan.habits().returning())) {
            Source next = happens(RETURNS_BY_ITSELF) ? Source.DIRECT : Source.drawn(random);
            visit(person, at.plus(visible).plus(exponential(AWAY)), next);
        }
    }

    private Duration visible() {
        Duration mean =
                happens(plan.habits().leftOpen()) ? LEFT_OPEN : plan.habits().visible();
        return SHORTEST_LOOK.plus(exponential(mean));
    }

    private void browse(PlannedVisit visit, Instant leaves) {
        Instant opened = visit.at();
        while (happens(ANOTHER_PAGE)) {
            Instant next = opened.plus(SHORTEST_LOOK)
                    .plus(exponential(plan.habits().visible().dividedBy(2)));
            if (!next.isBefore(leaves)) {
                break;
            }
            beat(visit, opened, next);
            happens(new Opens(next, visit, plan.home() + Source.page(random)));
            opened = next;
        }
        beat(visit, opened, leaves);
        if (!happens(plan.habits().lostBeacon())) {
            happens(new Hides(leaves, visit));
        }
    }

    private void beat(PlannedVisit visit, Instant opened, Instant until) {
        Instant next = opened.plus(FIRST_BEAT);
        while (next.isBefore(until)) {
            happens(new Beats(next, visit));
            next = next.equals(opened.plus(FIRST_BEAT)) ? opened.plus(BEAT) : next.plus(BEAT);
        }
    }

    private void respond(PlannedVisit visit, Duration visible) {
        Habits habits = plan.habits();
        if (happens(habits.calling())) {
            Duration delay = happens(habits.late()) ? exponential(DAYS_LATER) : exponential(habits.callDelay());
            respond(
                    visit.at().plus(delay),
                    new Dialled.Seen(visit),
                    visit.person().phone());
        }
        if (happens(habits.remembered())) {
            respond(visit.at().plus(exponential(DAYS_LATER)), new Dialled.Remembered(visit), people.phone());
        }
        if (happens(habits.filling())) {
            happens(new Fills(visit.at().plus(scaled(visible, FORM_IN_THE_VISIT)), visit));
        }
    }

    private void respond(Instant at, Dialled dialled, String phone) {
        boolean text = happens(plan.habits().texting());
        boolean answered = text || happens(plan.habits().answered());
        Duration talk = answered && !text ? exponential(TALK) : Duration.ZERO;
        String caller = happens(WITHHELD) ? "" : phone;
        happens(new Responds(at, responses++, dialled, text, caller, answered, Duration.ofSeconds(talk.toSeconds())));
    }

    private void happens(TrafficEvent event) {
        if (event.at().isBefore(to)) {
            events.add(event);
        }
    }

    private boolean happens(double share) {
        return random.nextDouble() < share;
    }

    private Duration exponential(Duration mean) {
        return scaled(mean, random.nextExponential());
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
