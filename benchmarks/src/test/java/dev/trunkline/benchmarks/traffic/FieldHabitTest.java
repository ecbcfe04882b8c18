package dev.trunkline.benchmarks.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.traffic.Dialled;
import dev.trunkline.core.traffic.Person;
import dev.trunkline.core.traffic.PlannedVisit;
import dev.trunkline.core.traffic.Source;
import dev.trunkline.core.traffic.TrafficEvent;
import dev.trunkline.core.traffic.TrafficEvent.Arrives;
import dev.trunkline.core.traffic.TrafficEvent.Beats;
import dev.trunkline.core.traffic.TrafficEvent.Responds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FieldHabitTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PlannedVisit FIRST = visit(0, 0);
    private static final PlannedVisit SECOND = visit(1, 30);

    @Test
    void givesACallToTheCurrentHolder() {
        assertThat(run(new Arrives(FIRST), call(19, FIRST))).allMatch(Attempt::isRight);
    }

    @Test
    void knowsNobodyTwentyMinutesAfterTheLastHeartbeat() {
        assertThat(run(new Arrives(FIRST), call(20, FIRST))).allMatch(Attempt::isUnknown);
        assertThat(run(new Arrives(FIRST), new Beats(at(5), FIRST), call(24, FIRST)))
                .allMatch(Attempt::isRight);
    }

    @Test
    void givesALateCallToWhoeverHoldsTheNumberNow() {
        assertThat(run(new Arrives(FIRST), new Arrives(SECOND), call(31, FIRST)))
                .singleElement()
                .matches(Attempt::isWrongWithoutAWord);
    }

    @Test
    void countsOnlyCallsOnSessionNumbers() {
        PlannedVisit turnedAway = visit(2, 1);
        assertThat(run(new Arrives(FIRST), new Arrives(turnedAway), call(2, turnedAway)))
                .isEmpty();
    }

    private static List<Attempt> run(TrafficEvent... events) {
        return new FieldHabit(1, new SplittableRandom(1)).run(List.of(events), NOON);
    }

    private static Responds call(int minutes, PlannedVisit caller) {
        return new Responds(at(minutes), 0, new Dialled.Seen(caller), false, "", true, Duration.ofMinutes(1));
    }

    private static PlannedVisit visit(int number, int minutes) {
        Person person = new Person(number, "", "", "", "100.64.0.1", "+14165550142");
        return new PlannedVisit(number, person, at(minutes), Source.GOOGLE_ADS, TestSite.HOME);
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
