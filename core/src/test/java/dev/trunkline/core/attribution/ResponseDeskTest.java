package dev.trunkline.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import dev.trunkline.core.attribution.ResponseDesk.Receipt;
import dev.trunkline.core.decision.InMemoryVisitDecisions;
import dev.trunkline.core.leasing.InMemoryLeases;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerBook;
import dev.trunkline.core.response.CallerKinds;
import dev.trunkline.core.response.CallerZones;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.FixedRules;
import dev.trunkline.core.ruleset.InMemoryRuleBases;
import dev.trunkline.core.site.InMemorySites;
import dev.trunkline.core.visit.InMemoryVisits;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ResponseDeskTest {
    private static final Response RINGING = Examples.call("c1", Examples.NOON, CallStatus.RINGING);

    private final InMemoryResponses responses = new InMemoryResponses();
    private final InMemoryDecisions decisions = new InMemoryDecisions();
    private final InMemoryRuleBases rules = new InMemoryRuleBases();
    private final ResponseDesk desk = new ResponseDesk(
            responses,
            decisions,
            new Attributor(new Origins(
                    new InMemorySites(),
                    new InMemoryNumbers(),
                    new InMemoryLeases(),
                    new InMemoryVisits(),
                    new InMemoryVisitDecisions(),
                    CallerZones.NONE)),
            rules,
            new CallerBook(responses, CallerKinds.WITHHELD_ONLY),
            InstantSource.fixed(Examples.NOON));

    @BeforeEach
    void rulesThatTakeAnsweredCallsForLeads() {
        rules.put(Examples.DEMO, new FixedRules(1, "Paid Search", List.of()));
    }

    @Test
    void storesAResponseOnceWithItsDecision() {
        assertThat(desk.receive(RINGING)).isInstanceOf(Receipt.Stored.class);
        assertThat(desk.receive(RINGING)).isInstanceOf(Receipt.Repeated.class);
        assertThat(decisions.history(RINGING.id())).hasSize(1);
    }

    @Test
    void refusesAnotherContentUnderTheSameId() {
        desk.receive(RINGING);
        Response other = new Response(
                RINGING.id(),
                RINGING.site(),
                RINGING.kind(),
                RINGING.trackingNumber(),
                null,
                RINGING.caller(),
                RINGING.startedAt(),
                RINGING.progress(),
                "",
                true,
                RINGING.payload(),
                "another",
                RINGING.receivedAt());
        assertThat(desk.receive(other)).isInstanceOf(Receipt.Contradicted.class);
    }

    @Test
    void judgesAgainWhenACallMovesOnAndKeepsTheEarlierVerdict() {
        desk.receive(RINGING);
        JudgedResponse ended = desk.advance(RINGING.id(), Examples.progress(CallStatus.COMPLETED))
                .orElseThrow();
        assertThat(ended.current().qualification().qualified()).isTrue();
        assertThat(decisions.history(RINGING.id()))
                .extracting(d -> d.qualification().qualified())
                .containsExactlyInAnyOrder(true, false);
    }

    @RepeatedTest(20)
    void endsInTheSameStateWhateverTheOrderOfEvents(RepetitionInfo repetition) {
        List<CallStatus> events = new ArrayList<>();
        events.addAll(List.of(CallStatus.RINGING, CallStatus.IN_PROGRESS, CallStatus.COMPLETED));
        events.addAll(events);
        Collections.shuffle(events, new Random(repetition.getCurrentRepetition()));
        desk.receive(RINGING);
        events.forEach(event -> desk.advance(RINGING.id(), Examples.progress(event)));
        assertEnded();
    }

    @Test
    void endsInTheSameStateWhenEventsArriveTogether() {
        CallStatus[] events = {CallStatus.RINGING, CallStatus.IN_PROGRESS, CallStatus.COMPLETED};
        desk.receive(RINGING);
        Together.each(thread -> desk.advance(RINGING.id(), Examples.progress(events[thread % events.length])));
        assertEnded();
    }

    private void assertEnded() {
        JudgedResponse stored = responses.find(RINGING.id()).orElseThrow();
        assertThat(stored.response().progress()).isEqualTo(Examples.progress(CallStatus.COMPLETED));
        assertThat(stored.current().qualification().qualified()).isTrue();
        assertThat(decisions.history(RINGING.id())).contains(stored.current());
    }
}
