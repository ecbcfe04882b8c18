package dev.trunkline.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.outcome.OutcomeReceipt.Repeated;
import dev.trunkline.core.outcome.OutcomeReceipt.Stored;
import dev.trunkline.core.outcome.OutcomeSubject.LastOfCaller;
import dev.trunkline.core.outcome.OutcomeSubject.Named;
import dev.trunkline.core.response.ChangeLane;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.response.ResponseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One piece of news is told once, one at a time or many together. */
class OutcomeNewsTest {
    private static final Instant NOON = Examples.NOON;
    private static final ResponseId CALL = new ResponseId("r1");

    private final InMemoryResponses responses = new InMemoryResponses();
    private final OutcomeDesk desk = new OutcomeDesk(new InMemoryOutcomeLog(), responses);

    @BeforeEach
    void aCallAtNoon() {
        responses.add(Examples.judged(Examples.call("r1", NOON)));
    }

    /** Each telling is an id, a kind, a value, and seconds after noon; a star says that the response is not named but its caller. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "o1 SALE 420 60; o1 SALE 420 60,                    Stored Repeated,              o1",
        "o1 SALE 420 60; o2 SALE 420 60,                    Stored Repeated,              o1",
        "o1 SALE 420 60; *o2 SALE 420.00 60,                Stored Repeated,              o1",
        "*o1 SALE - 60; o2 SALE - 60,                       Stored Repeated,              o1",
        "o1 LOST - 60; o2 LOST - 60; o3 OPEN - 60,          Stored Repeated Stored,       o3 o1",
        "o1 SALE 420 60; o2 SALE 421 60,                    Stored Stored,                o2 o1",
        "o1 SALE 420 60; o2 SALE - 60,                      Stored Stored,                o2 o1",
        "o1 SALE 420 60; o2 SALE 420 61,                    Stored Stored,                o2 o1",
        "o1 SALE 420 60; o1 SALE 421 60; o2 SALE 421 60,    Stored Contradicted Stored,   o2 o1",
        "o1 SALE 420 60; o2 SALE 420 60; o2 SALE 421 60,    Stored Repeated Contradicted, o1",
        "o1 SALE 420 60; o2 LOST - 90; o3 SALE 420 60,      Stored Stored Repeated,       o2 o1",
    })
    void theSameNewsIsToldOnceWhateverItIsCalled(String tellings, String receipts, String outcomes) {
        List<ToldOutcome> told =
                Stream.of(tellings.split("; ")).map(OutcomeNewsTest::telling).toList();

        for (int together = 1; together <= told.size(); together++) {
            InMemoryResponses stored = new InMemoryResponses();
            stored.add(Examples.judged(Examples.call("r1", NOON)));
            OutcomeDesk oneDesk = new OutcomeDesk(new InMemoryOutcomeLog(), stored);
            List<OutcomeReceipt> received = new ArrayList<>();
            for (int i = 0; i < told.size(); i += together) {
                received.addAll(oneDesk.tellAll(told.subList(i, Math.min(i + together, told.size())), ChangeLane.RUN));
            }

            assertThat(received)
                    .as(together + " together")
                    .extracting(receipt -> receipt.getClass().getSimpleName())
                    .containsExactly(receipts.split(" "));
            assertThat(stored.find(CALL).orElseThrow().outcomes())
                    .extracting(outcome -> outcome.id().value())
                    .containsExactly(outcomes.split(" "));
        }
    }

    private static ToldOutcome telling(String words) {
        String[] word = words.replace("*", "").split(" ");
        Instant at = NOON.plusSeconds(Integer.parseInt(word[3]));
        String value = word[2].equals("-") ? null : word[2];
        OutcomeFacts facts = Outcomes.facts(OutcomeKind.valueOf(word[1]), at, value, value == null ? "" : "CAD")
                .named(word[0]);
        return OutcomeDeskTest.told(
                word[0],
                words.startsWith("*") ? new LastOfCaller(Examples.CALLER, at, LastOfCaller.USUALLY) : new Named(CALL),
                facts);
    }

    @Test
    void theSameNewsUnderAnotherIdMeansTheSameResponseThoughANewerHasCome() {
        ToldOutcome first = telling("o1 SALE 420 60");
        ToldOutcome other = OutcomeDeskTest.told(
                "o2",
                new LastOfCaller(Examples.CALLER, NOON.plusSeconds(60), LastOfCaller.USUALLY),
                first.facts().named("o2"));
        desk.tell(first);
        assertThat(desk.tell(other))
                .isEqualTo(new Repeated(first.of(CALL), responses.find(CALL).orElseThrow()));
        responses.add(Examples.judged(Examples.call("r2", NOON.plusSeconds(30))));

        assertThat(desk.tell(other))
                .isEqualTo(new Repeated(first.of(CALL), responses.find(CALL).orElseThrow()));
    }

    @Test
    void theSameNewsOfAnotherResponseIsNews() {
        responses.add(Examples.judged(Examples.call("r2", NOON)));
        OutcomeFacts sale = Outcomes.facts(OutcomeKind.SALE, NOON, "420", "CAD");

        assertThat(desk.tellAll(
                        List.of(
                                OutcomeDeskTest.told("o1", new Named(CALL), sale),
                                OutcomeDeskTest.told("o2", new Named(new ResponseId("r2")), sale)),
                        ChangeLane.RUN))
                .hasOnlyElementsOfType(Stored.class);
    }
}
