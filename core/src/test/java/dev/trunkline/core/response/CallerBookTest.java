package dev.trunkline.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.response.CallerFacts.EarlierVisit;
import dev.trunkline.core.visit.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CallerBookTest {
    private static final Instant NOON = Examples.NOON;
    private static final CallerNumber CALLER = Examples.CALLER;

    private final InMemoryResponses responses = new InMemoryResponses();
    private final CallerBook book = new CallerBook(responses, CallerKinds.WITHHELD_ONLY);

    @Test
    void countsTheCallsOfAnHourAndTheShortOnesOfADay() {
        stored(call("a", NOON.minus(Duration.ofHours(24)), CALLER, 9));
        stored(call("b", NOON.minus(Duration.ofHours(24)).minusMillis(1), CALLER, 9));
        stored(call("c", NOON.minus(Duration.ofHours(1)), CALLER, 9));
        stored(call("d", NOON.minus(Duration.ofHours(1)).minusMillis(1), CALLER, 10));
        stored(call("e", NOON.minusMillis(1), CALLER, 300));
        stored(call("f", NOON, CALLER, 9));
        stored(call("g", NOON.minusMillis(1), new CallerNumber("+16475550143"), 9));

        CallerFacts facts = book.introduce(call("h", NOON, CALLER, 0)).callerFacts();

        assertThat(facts.callsInLastHour()).isEqualTo(2);
        assertThat(facts.shortCallsInLastDay()).isEqualTo(2);
    }

    @Test
    void doesNotCountCallsThatNobodyAnswered() {
        stored(call("a", NOON.minusSeconds(60), CALLER, new CallProgress(CallStatus.NO_ANSWER, Duration.ZERO, false)));
        stored(call("b", NOON.minusSeconds(60), CALLER, new CallProgress(CallStatus.RINGING, Duration.ZERO, false)));

        assertThat(book.introduce(call("c", NOON, CALLER, 0)).callerFacts().shortCallsInLastDay())
                .isZero();
    }

    @Test
    void knowsTheVisitOfTheLatestResponseThatHasOne() {
        stored(call("a", NOON.minusSeconds(60), CALLER, 9));

        assertThat(book.introduce(call("b", NOON, CALLER, 0)).callerFacts().earlier())
                .containsExactly(new EarlierVisit(new VisitId("visit-1"), 0.82));
    }

    @Test
    void readsNothingForACallerWhoIsNewOrWithheld() {
        stored(call("a", NOON.minusSeconds(60), CALLER, 9));
        stored(call("b", NOON.minusSeconds(60), CallerNumber.WITHHELD, 9));

        Response first = call("c", NOON, CALLER, 0, true);
        assertThat(book.introduce(first)).isEqualTo(first);
        Response withheld = call("d", NOON, CallerNumber.WITHHELD, 0);
        assertThat(book.introduce(withheld).callerFacts())
                .isEqualTo(new CallerFacts(CallerKind.WITHHELD, 0, 0, List.of()));
    }

    @RepeatedTest(10)
    void manyKnowWhatEachAloneWouldKnow(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Response> arrived = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            CallerNumber caller = new CallerNumber("+1647555014" + random.nextInt(3));
            Response call = call("r" + i, NOON.plusSeconds(random.nextInt(90_000)), caller, random.nextInt(20));
            if (random.nextBoolean()) {
                stored(call);
            } else {
                arrived.add(call);
            }
        }

        List<Response> together = book.introduceAll(arrived);

        assertThat(together)
                .extracting(response -> response.callerFacts().callsInLastHour())
                .isEqualTo(arrived.stream()
                        .map(call -> book.introduce(call).callerFacts().callsInLastHour())
                        .toList());
        assertThat(together)
                .extracting(response -> response.callerFacts().shortCallsInLastDay())
                .isEqualTo(arrived.stream()
                        .map(call -> book.introduce(call).callerFacts().shortCallsInLastDay())
                        .toList());
    }

    private void stored(Response response) {
        responses.add(Examples.judged(response));
    }

    static Response call(String id, Instant at, CallerNumber caller, int seconds) {
        return call(id, at, caller, seconds, false);
    }

    private static Response call(String id, Instant at, CallerNumber caller, int seconds, boolean firstTime) {
        CallProgress progress = new CallProgress(CallStatus.COMPLETED, Duration.ofSeconds(seconds), true);
        return call(id, at, caller, progress, firstTime);
    }

    private static Response call(String id, Instant at, CallerNumber caller, CallProgress progress) {
        return call(id, at, caller, progress, false);
    }

    private static Response call(String id, Instant at, CallerNumber caller, CallProgress progress, boolean firstTime) {
        return new Response(
                new ResponseId(id),
                Examples.DEMO,
                ResponseKind.CALL,
                Examples.number(0),
                null,
                caller,
                at,
                progress,
                "",
                firstTime,
                Map.of(),
                "",
                at);
    }
}
