package dev.trunkline.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import dev.trunkline.core.outcome.OutcomeReceipt.Contradicted;
import dev.trunkline.core.outcome.OutcomeReceipt.RefusalReason;
import dev.trunkline.core.outcome.OutcomeReceipt.Refused;
import dev.trunkline.core.outcome.OutcomeReceipt.Repeated;
import dev.trunkline.core.outcome.OutcomeReceipt.Stored;
import dev.trunkline.core.outcome.OutcomeSubject.LastOfCaller;
import dev.trunkline.core.outcome.OutcomeSubject.Named;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.ChangeLane;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.response.Responses.Note;
import dev.trunkline.core.site.SiteId;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outcomes are accepted once, find their response, and leave the newest to count. */
class OutcomeDeskTest {
    private static final Instant NOON = Examples.NOON;
    private static final ResponseId CALL = new ResponseId("r1");

    private final InMemoryOutcomeLog log = new InMemoryOutcomeLog();
    private final InMemoryResponses responses = new InMemoryResponses();
    private final OutcomeDesk desk = new OutcomeDesk(log, responses);

    @BeforeEach
    void aCallAtNoon() {
        responses.add(Examples.judged(Examples.call("r1", NOON)));
    }

    @Test
    void notesASaleWithItsResponse() {
        ToldOutcome sale = told("o1", OutcomeKind.SALE, "420", NOON.plusSeconds(60));

        assertThat(desk.tell(sale)).isEqualTo(new Stored(sale.of(CALL), call()));

        assertThat(call().outcome()).contains(sale.of(CALL));
        assertThat(call().current())
                .isEqualTo(Examples.judged(Examples.call("r1", NOON)).current());
    }

    @Test
    void theSameAgainChangesNothing() {
        ToldOutcome sale = told("o1", OutcomeKind.SALE, "420", NOON);
        desk.tell(sale);
        JudgedResponse once = call();

        assertThat(desk.tell(sale)).isEqualTo(new Repeated(sale.of(CALL), once));
        assertThat(call()).isEqualTo(once);
    }

    @Test
    void somethingElseUnderTheSameIdIsRefused() {
        ToldOutcome sale = told("o1", OutcomeKind.SALE, "420", NOON);
        desk.tell(sale);

        assertThat(desk.tell(told("o1", OutcomeKind.SALE, "421", NOON))).isEqualTo(new Contradicted(sale.of(CALL)));
        assertThat(call().outcomes()).containsExactly(sale.of(CALL));
    }

    @Test
    void aRepetitionFinishesWhatACrashLeft() {
        ToldOutcome sale = told("o1", OutcomeKind.SALE, "420", NOON);
        log.addAll(List.of(sale.of(CALL)));
        assertThat(call().outcomes()).isEmpty();

        assertThat(desk.tell(sale)).isInstanceOf(Repeated.class);

        assertThat(call().outcomes()).containsExactly(sale.of(CALL));
    }

    @Test
    void aRepetitionFinishesWhatACrashLeftOfMany() {
        responses.add(Examples.judged(Examples.call("r2", NOON)));
        ToldOutcome first = told("o1", OutcomeKind.SALE, "420", NOON);
        ToldOutcome other = told("o2", new Named(new ResponseId("r2")), first.facts());
        log.addAll(List.of(first.of(CALL), other.of(new ResponseId("r2"))));
        responses.noteAll(List.of(new Note(call(), first.of(CALL))), ChangeLane.RUN);

        assertThat(desk.tellAll(List.of(first, other), ChangeLane.RUN)).hasOnlyElementsOfType(Repeated.class);

        assertThat(call().outcomes()).containsExactly(first.of(CALL));
        assertThat(responses.find(new ResponseId("r2")).orElseThrow().outcomes())
                .containsExactly(other.of(new ResponseId("r2")));
    }

    @Test
    void manyCostAFewReadsAndOneWrite() {
        for (int i = 0; i < 30; i++) {
            responses.add(Examples.judged(Examples.call("s" + i, NOON.plusSeconds(i + 1))));
        }
        List<String> asked = new ArrayList<>();
        OutcomeDesk watched = new OutcomeDesk(log, noting(asked));

        watched.tellAll(
                IntStream.range(0, 30)
                        .mapToObj(i -> told(
                                "o" + i,
                                new LastOfCaller(Examples.CALLER, NOON.plusSeconds(i + 1), LastOfCaller.USUALLY),
                                Outcomes.facts(OutcomeKind.LOST, NOON.plusSeconds(90), null, "")))
                        .toList(),
                ChangeLane.RUN);

        assertThat(asked).containsExactly("earlier", "findAll", "findAll", "noteAll");
    }

    @RepeatedTest(10)
    void anyOrderGivesTheSame(RepetitionInfo repetition) {
        List<ToldOutcome> history = new ArrayList<>(List.of(
                told("o1", OutcomeKind.SALE, "420", NOON.plusSeconds(60)),
                told("o2", OutcomeKind.LOST, null, NOON.plusSeconds(120)),
                told("o3", OutcomeKind.OPEN, null, NOON.plusSeconds(120)),
                told("o4", OutcomeKind.SALE, "1", NOON),
                told("o4", OutcomeKind.SALE, "1", NOON)));
        Collections.shuffle(history, new Random(repetition.getCurrentRepetition()));

        history.forEach(desk::tell);

        assertThat(call().outcomes())
                .extracting(outcome -> outcome.id().value())
                .containsExactly("o3", "o2", "o1", "o4");
    }

    @Test
    void outcomesThatComeTogetherAreAllNotedOnce() {
        Together.each(
                thread -> desk.tell(told("o" + thread % 4, OutcomeKind.SALE, "420", NOON.plusSeconds(thread % 4))));

        assertThat(call().outcomes())
                .extracting(outcome -> outcome.id().value())
                .containsExactly("o3", "o2", "o1", "o0");
    }

    @ParameterizedTest(name = "{0}, told at {1}, within {2}: {3}")
    @CsvSource({
        "+16475550142, 2026-03-02T12:00:00Z, PT1H, r1",
        "+16475550142, 2026-03-02T13:00:00Z, PT1H, r1",
        "+16475550142, 2026-03-02T13:00:00.001Z, PT1H, NO_RESPONSE_OF_CALLER",
        "+16475550142, 2026-03-02T11:59:59.999Z, P30D, NO_RESPONSE_OF_CALLER",
        "+16475550142, 2026-03-04T00:00:00Z, P30D, r2",
        "+16475550142, 2026-03-06T00:00:00Z, P30D, SEVERAL_RESPONSES_OF_CALLER",
        "+16475550143, 2026-03-04T00:00:00Z, P30D, NO_RESPONSE_OF_CALLER",
        "'',           2026-03-04T00:00:00Z, P30D, NO_CALLER",
        "anonymous.,   2026-03-04T00:00:00Z, P30D, NO_CALLER",
    })
    void findsTheLastResponseOfTheCaller(String caller, Instant by, Duration within, String expected) {
        responses.add(Examples.judged(Examples.call("r2", NOON.plus(Duration.ofDays(1)))));
        responses.add(Examples.judged(Examples.call("r4", NOON.plus(Duration.ofDays(3)))));
        responses.add(Examples.judged(Examples.call("r3", NOON.plus(Duration.ofDays(3)))));

        OutcomeReceipt receipt = desk.tell(told("o1", new LastOfCaller(new CallerNumber(caller), by, within)));

        if (receipt instanceof Stored stored) {
            assertThat(stored.outcome().response().value()).isEqualTo(expected);
        } else {
            RefusalReason reason = RefusalReason.valueOf(expected);
            assertThat(receipt)
                    .isEqualTo(new Refused(
                            reason,
                            reason == RefusalReason.SEVERAL_RESPONSES_OF_CALLER
                                    ? List.of(new ResponseId("r3"), new ResponseId("r4"))
                                    : List.of()));
            assertThat(log.findAll(List.of(new OutcomeId("o1")))).isEmpty();
        }
    }

    @Test
    void aRepetitionMeansTheSameResponseThoughANewerHasCome() {
        ToldOutcome sale =
                told("o1", new LastOfCaller(Examples.CALLER, NOON.plus(Duration.ofDays(2)), Duration.ofDays(30)));
        desk.tell(sale);
        responses.add(Examples.judged(Examples.call("r2", NOON.plus(Duration.ofDays(1)))));

        assertThat(desk.tell(sale)).isEqualTo(new Repeated(sale.of(CALL), call()));
    }

    @Test
    void aResponseOfAnotherSiteIsUnknown() {
        ToldOutcome mine = told("o1", OutcomeKind.SALE, "420", NOON);
        ToldOutcome theirs = new ToldOutcome(
                mine.id(), new SiteId("other"), mine.subject(), mine.facts(), mine.fingerprint(), "crm", NOON);

        assertThat(desk.tell(theirs)).isEqualTo(new Refused(RefusalReason.UNKNOWN_RESPONSE, List.of()));
    }

    @Test
    void manyAreTakenEachOnItsOwn() {
        ToldOutcome first = told("o1", OutcomeKind.SALE, "420", NOON);
        ToldOutcome unknown = told("o2", new Named(new ResponseId("nothing")));
        ToldOutcome other = told("o1", OutcomeKind.LOST, null, NOON);

        assertThat(desk.tellAll(List.of(first, unknown, first, other, unknown), ChangeLane.RUN))
                .extracting(receipt -> receipt.getClass().getSimpleName())
                .containsExactly("Stored", "Refused", "Repeated", "Contradicted", "Refused");
        assertThat(call().outcomes()).containsExactly(first.of(CALL));
    }

    @Test
    void aResponseHasAHundredOutcomesAtMost() {
        List<ToldOutcome> many = new ArrayList<>();
        for (int i = 0; i <= OutcomeDesk.MOST; i++) {
            many.add(told("o" + i, OutcomeKind.OPEN, null, NOON.plusSeconds(i)));
        }

        List<OutcomeReceipt> receipts = desk.tellAll(many, ChangeLane.RUN);

        assertThat(receipts.getLast()).isEqualTo(new Refused(RefusalReason.TOO_MANY, List.of()));
        assertThat(desk.tell(told("more", OutcomeKind.LOST, null, NOON)))
                .isEqualTo(new Refused(RefusalReason.TOO_MANY, List.of()));
        assertThat(desk.tell(told("known", OutcomeKind.OPEN, null, NOON))).isInstanceOf(Repeated.class);
        assertThat(call().outcomes()).hasSize(OutcomeDesk.MOST);
    }

    /** The responses, whose calls are noted by their names. */
    private Responses noting(List<String> calls) {
        return (Responses) Proxy.newProxyInstance(
                Responses.class.getClassLoader(), new Class<?>[] {Responses.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return method.invoke(responses, arguments);
                });
    }

    private JudgedResponse call() {
        return responses.find(CALL).orElseThrow();
    }

    private static ToldOutcome told(String id, OutcomeKind kind, @Nullable String value, Instant at) {
        OutcomeFacts facts = Outcomes.facts(kind, at, value, value == null ? "" : "CAD");
        return told(id, new Named(CALL), facts);
    }

    private static ToldOutcome told(String id, OutcomeSubject subject) {
        return told(id, subject, Outcomes.facts(OutcomeKind.SALE, NOON, "420", "CAD"));
    }

    static ToldOutcome told(String id, OutcomeSubject subject, OutcomeFacts facts) {
        return new ToldOutcome(new OutcomeId(id), Examples.DEMO, subject, facts, id + facts, "crm", NOON);
    }
}
