package dev.trunkline.core.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trunkline.core.traffic.TrafficEvent.Arrives;
import dev.trunkline.core.traffic.TrafficEvent.Beats;
import dev.trunkline.core.traffic.TrafficEvent.Crawls;
import dev.trunkline.core.traffic.TrafficEvent.Hides;
import dev.trunkline.core.traffic.TrafficEvent.Responds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final String HOME = "https://www.example.com/";
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant NEXT_MONDAY = MONDAY.plus(Duration.ofDays(7));
    private static final DayShape EVEN = new DayShape(ZoneOffset.UTC, Collections.nCopies(24, 1.0), 1);
    private static final Duration DELAY = Duration.ofMinutes(15);

    @Test
    void isTheSameAgainFromTheSameSeed() {
        assertThat(week(Habits.PLUMBING)).isEqualTo(week(Habits.PLUMBING));
    }

    @Test
    void standsInTheOrderOfTimeAndInsideItsPeriod() {
        List<TrafficEvent> week = week(Habits.PLUMBING);
        assertThat(week).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(week)
                .allMatch(event -> !event.at().isBefore(MONDAY) && event.at().isBefore(NEXT_MONDAY));
    }

    @Test
    void hasAsManyVisitsAsPlannedWithReturnsAmongThem() {
        List<PlannedVisit> visits = visits(week(Habits.PLUMBING));
        assertThat((double) visits.size()).isCloseTo(7 * 24 * 100, within(600.0));
        long persons = visits.stream().map(PlannedVisit::person).distinct().count();
        assertThat(1 - (double) persons / visits.size()).isCloseTo(0.14, within(0.02));
    }

    @Test
    void spreadsArrivalsAsAPoissonProcessDoes() {
        List<PlannedVisit> visits = visits(week(Habits.PLUMBING));
        Map<Long, Long> hours = visits.stream()
                .collect(Collectors.groupingBy(
                        visit -> Duration.between(MONDAY, visit.at()).toHours(), Collectors.counting()));
        double mean = visits.size() / (7 * 24.0);
        double variance = hours.values().stream()
                .mapToDouble(count -> (count - mean) * (count - mean))
                .average()
                .orElseThrow();
        assertThat(variance / mean).isCloseTo(1, within(0.35));
    }

    @Test
    void followsTheHoursOfTheDayAndItsBursts() {
        Burst storm = new Burst(MONDAY.plus(Duration.ofHours(34)), Duration.ofHours(2), 5);
        List<PlannedVisit> visits = visits(Traffic.between(
                MONDAY,
                NEXT_MONDAY,
                plan(DayShape.business(ZoneOffset.UTC), List.of(storm), Habits.PLUMBING),
                new SplittableRandom(1)));
        double noon = perHour(visits, 12, 13);
        assertThat(noon / perHour(visits, 2, 4)).isGreaterThan(8);
        assertThat(perHour(visits, 34, 36) / noon).isCloseTo(5, within(1.5));
    }

    @Test
    void callsAfterAnExponentialDelay() {
        List<Duration> delays = of(week(Habits.callers(0.5, DELAY)), Responds.class)
                .map(call ->
                        Duration.between(((Dialled.Seen) call.dialled()).visit().at(), call.at()))
                .toList();
        assertThat(delays).hasSizeGreaterThan(7_000);
        double mean = delays.stream().mapToLong(Duration::toSeconds).average().orElseThrow();
        assertThat(mean / DELAY.toSeconds()).isCloseTo(1, within(0.04));
        assertThat(share(delays, delay -> delay.compareTo(DELAY) > 0)).isCloseTo(Math.exp(-1), within(0.02));
        assertThat(share(delays, delay -> delay.compareTo(DELAY.multipliedBy(3)) > 0))
                .isCloseTo(Math.exp(-3), within(0.01));
    }

    @Test
    void hasLateCallersOthersWhoRememberTheNumberAndCallsFromPrint() {
        List<TrafficEvent> week = week(Habits.callers(0.5, DELAY).withLateCallers(0.1, 0.05, 0.1));
        List<Responds> calls = of(week, Responds.class).toList();
        assertThat(share(calls, call -> call.dialled() instanceof Dialled.Remembered))
                .isBetween(0.02, 0.09);
        assertThat(share(calls, call -> call.dialled() instanceof Dialled.Printed))
                .isBetween(0.07, 0.11);
        assertThat(calls)
                .filteredOn(call -> call.dialled() instanceof Dialled.Seen seen
                        && seen.visit().at().plus(Duration.ofDays(1)).isBefore(call.at()))
                .hasSizeBetween(100, 700);
    }

    @Test
    void beatsFiveSecondsAfterAPageOpensAndThenEveryMinute() {
        List<TrafficEvent> week = week(Habits.PLUMBING);
        Map<PlannedVisit, List<Instant>> beats = of(week, Beats.class)
                .collect(Collectors.groupingBy(Beats::visit, Collectors.mapping(Beats::at, Collectors.toList())));
        assertThat(beats)
                .allSatisfy((visit, instants) ->
                        assertThat(instants.getFirst()).isEqualTo(visit.at().plusSeconds(5)));
        assertThat(beats)
                .anySatisfy((visit, instants) -> assertThat(instants)
                        .contains(visit.at().plusSeconds(60), visit.at().plusSeconds(120)));
        double hides = of(week, Hides.class).count();
        assertThat(hides / visits(week).size()).isCloseTo(0.9, within(0.01));
    }

    @Test
    void drawsEachSourceAsOftenAsItsWeightSays() {
        List<PlannedVisit> visits = visits(week(Habits.callers(0, DELAY)));
        double google = share(visits, visit -> visit.source() == Source.GOOGLE_ADS);
        // Half of the returns come by themselves.
        double expected = Source.GOOGLE_ADS.weight() / Source.totalWeight() * (1 - 0.15 / 2);
        assertThat(google).isCloseTo(expected, within(0.01));
        assertThat(visits).extracting(PlannedVisit::source).contains(Source.values());
        assertThat(visits)
                .allMatch(visit -> visit.url().startsWith(HOME) && !visit.url().contains("{"));
    }

    @Test
    void mixesMachinesInThatSayOrHideWhatTheyAre() {
        TrafficPlan plan = new TrafficPlan(
                HOME,
                10,
                EVEN,
                List.of(),
                Habits.PLUMBING,
                Map.of(Machine.Kind.CRAWLER, 50.0, Machine.Kind.SCATTERED, 20.0));
        List<Machine> machines = of(Traffic.between(MONDAY, NEXT_MONDAY, plan, new SplittableRandom(1)), Crawls.class)
                .map(Crawls::machine)
                .toList();
        assertThat((double) machines.size()).isCloseTo(70 * 7 * 24, within(450.0));
        assertThat(machines)
                .filteredOn(machine -> machine.kind() == Machine.Kind.SCATTERED)
                .noneMatch(machine -> machine.userAgent().contains("bot"));
        assertThat(machines).noneMatch(machine -> machine.kind() == Machine.Kind.HEADLESS);
    }

    private static List<TrafficEvent> week(Habits habits) {
        return Traffic.between(MONDAY, NEXT_MONDAY, plan(EVEN, List.of(), habits), new SplittableRandom(1));
    }

    private static TrafficPlan plan(DayShape shape, List<Burst> bursts, Habits habits) {
        return new TrafficPlan(HOME, 100, shape, bursts, habits, Map.of());
    }

    private static List<PlannedVisit> visits(List<TrafficEvent> events) {
        return of(events, Arrives.class).map(Arrives::visit).toList();
    }

    private static <E> Stream<E> of(List<TrafficEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    private static <T> double share(List<T> all, Predicate<T> those) {
        return (double) all.stream().filter(those).count() / all.size();
    }

    private static double perHour(List<PlannedVisit> visits, int fromHour, int toHour) {
        Instant from = MONDAY.plus(Duration.ofHours(fromHour));
        Instant to = MONDAY.plus(Duration.ofHours(toHour));
        return (double) visits.stream()
                        .filter(visit ->
                                !visit.at().isBefore(from) && visit.at().isBefore(to))
                        .count()
                / (toHour - fromHour);
    }
}
