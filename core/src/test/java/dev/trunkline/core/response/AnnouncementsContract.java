package dev.trunkline.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.outcome.Outcomes;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.response.Responses.Note;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Announcements} keeps to. */
public abstract class AnnouncementsContract {
    private static final Instant NOON = Examples.NOON;
    private static final int ALL = 100;

    private final MovingClock clock = new MovingClock(NOON);
    private final AtomicBoolean watched = new AtomicBoolean(true);
    private Responses responses;
    private Announcements announcements;

    /** A store without any response. */
    protected abstract Box empty(ChangeWatch watch, InstantSource clock);

    /** The two ports of one store. */
    public record Box(Responses responses, Announcements announcements) {}

    @BeforeEach
    void open() {
        Box box = empty(watched::get, clock);
        responses = box.responses();
        announcements = box.announcements();
    }

    @Test
    void notesANewResponse() {
        JudgedResponse call = Examples.judged(Examples.call("r1", NOON));

        responses.add(call);

        assertThat(announcements.next(ChangeLane.LIVE, ALL))
                .containsExactly(new Unannounced(
                        call.response().id(), ChangeLane.LIVE, List.of(new ResponseChange(call, 1, true, NOON))));
        assertThat(announcements.next(ChangeLane.RUN, ALL)).isEmpty();
    }

    @Test
    void notesEveryChangeAsItWas() {
        JudgedResponse ringing = Examples.judged(Examples.call("r1", NOON, CallStatus.RINGING));
        responses.add(ringing);
        Instant later = clock.forward(Duration.ofSeconds(5));
        JudgedResponse completed =
                advance(ringing, Examples.decision(ringing.response(), "Direct"), CallStatus.COMPLETED);

        assertThat(announcements.next(ChangeLane.LIVE, ALL))
                .singleElement()
                .extracting(Unannounced::changes)
                .isEqualTo(List.of(
                        new ResponseChange(ringing, 1, true, NOON), new ResponseChange(completed, 2, false, later)));
    }

    @Test
    void forgetsWhatWasTold() {
        JudgedResponse ringing = Examples.judged(Examples.call("r1", NOON, CallStatus.RINGING));
        responses.add(ringing);

        announcements.announced(announcements.next(ChangeLane.LIVE, ALL));
        assertThat(announcements.next(ChangeLane.LIVE, ALL)).isEmpty();

        JudgedResponse completed = advance(ringing, ringing.current(), CallStatus.COMPLETED);
        assertThat(announcements.next(ChangeLane.LIVE, ALL))
                .singleElement()
                .extracting(Unannounced::changes)
                .isEqualTo(List.of(new ResponseChange(completed, 2, false, NOON)));
    }

    @Test
    void keepsAResponseThatChangedWhileItWasTold() {
        JudgedResponse ringing = Examples.judged(Examples.call("r1", NOON, CallStatus.RINGING));
        responses.add(ringing);
        List<Unannounced> told = announcements.next(ChangeLane.LIVE, ALL);
        advance(ringing, ringing.current(), CallStatus.COMPLETED);

        announcements.announced(told);

        assertThat(announcements.next(ChangeLane.LIVE, ALL))
                .singleElement()
                .satisfies(one -> assertThat(one.changes())
                        .extracting(ResponseChange::revision)
                        .containsExactly(1, 2));
    }

    @Test
    void keepsWhatARunChangedApart() {
        JudgedResponse call = Examples.judged(Examples.call("r1", NOON));
        responses.add(call);
        announcements.announced(announcements.next(ChangeLane.LIVE, ALL));

        advance(call, byRun(call), CallStatus.COMPLETED);

        assertThat(announcements.next(ChangeLane.LIVE, ALL)).isEmpty();
        assertThat(announcements.next(ChangeLane.RUN, ALL))
                .singleElement()
                .satisfies(one -> assertThat(one.revision()).isEqualTo(2));
    }

    @Test
    void aRunDoesNotHoldUpWhatWasLive() {
        JudgedResponse call = Examples.judged(Examples.call("r1", NOON));
        responses.add(call);

        advance(call, byRun(call), CallStatus.COMPLETED);

        assertThat(announcements.next(ChangeLane.LIVE, ALL))
                .singleElement()
                .satisfies(one -> assertThat(one.changes()).hasSize(2));
    }

    @Test
    void readsThoseThatWaitLongestFirst() {
        for (int i = 0; i < 4; i++) {
            responses.add(Examples.judged(Examples.call("r" + (9 - i), NOON)));
            clock.forward(Duration.ofSeconds(1));
        }

        assertThat(announcements.next(ChangeLane.LIVE, 3))
                .extracting(Unannounced::response)
                .extracting(ResponseId::value)
                .containsExactly("r9", "r8", "r7");
    }

    @Test
    void notesNothingThatChangedNothing() {
        JudgedResponse call = Examples.judged(Examples.call("r1", NOON));
        responses.add(call);
        announcements.announced(announcements.next(ChangeLane.LIVE, ALL));

        responses.add(call);
        responses.advance(Examples.call("r1", NOON, CallStatus.RINGING), call);

        assertThat(announcements.next(ChangeLane.LIVE, ALL)).isEmpty();
    }

    @Test
    void notesNothingWhileNobodyWatches() {
        watched.set(false);
        JudgedResponse call = Examples.judged(Examples.call("r1", NOON, CallStatus.RINGING));
        responses.add(call);
        advance(call, call.current(), CallStatus.IN_PROGRESS);
        assertThat(announcements.next(ChangeLane.LIVE, ALL)).isEmpty();

        watched.set(true);
        JudgedResponse further =
                new JudgedResponse(call.response().with(Examples.progress(CallStatus.IN_PROGRESS)), call.current());
        advance(further, call.current(), CallStatus.COMPLETED);

        assertThat(announcements.next(ChangeLane.LIVE, ALL))
                .singleElement()
                .satisfies(one -> assertThat(one.changes()).singleElement().satisfies(change -> {
                    assertThat(change.revision()).isEqualTo(1);
                    assertThat(change.created()).isFalse();
                }));
    }

    @Test
    void notesOutcomesAmongOtherChangesAsTheyWere() {
        JudgedResponse ringing = Examples.judged(Examples.call("r1", NOON, CallStatus.RINGING));
        responses.add(ringing);
        Outcome lost = Outcomes.lost("o1", NOON.plusSeconds(9));
        Outcome earlierSale = Outcomes.sale("o2", NOON, "420");
        JudgedResponse second = noted(ringing, lost, ChangeLane.RUN);
        JudgedResponse third = advance(second, ringing.current(), CallStatus.COMPLETED);
        JudgedResponse fourth = noted(third, earlierSale, ChangeLane.LIVE);

        assertThat(announcements.next(ChangeLane.LIVE, ALL))
                .singleElement()
                .extracting(Unannounced::changes)
                .isEqualTo(List.of(
                        new ResponseChange(ringing, 1, true, NOON),
                        new ResponseChange(second, 2, false, NOON),
                        new ResponseChange(third, 3, false, NOON),
                        new ResponseChange(fourth, 4, false, NOON)));
    }

    @Test
    void anOutcomeWaitsInTheLaneThatItCameBy() {
        JudgedResponse call = Examples.judged(Examples.call("r1", NOON));
        responses.add(call);
        announcements.announced(announcements.next(ChangeLane.LIVE, ALL));

        JudgedResponse imported = noted(call, Outcomes.lost("o1", NOON), ChangeLane.RUN);
        assertThat(announcements.next(ChangeLane.LIVE, ALL)).isEmpty();
        assertThat(announcements.next(ChangeLane.RUN, ALL)).hasSize(1);

        noted(imported, Outcomes.lost("o2", NOON), ChangeLane.LIVE);
        assertThat(announcements.next(ChangeLane.LIVE, ALL))
                .singleElement()
                .satisfies(one -> assertThat(one.changes()).hasSize(2));
    }

    private JudgedResponse noted(JudgedResponse seen, Outcome outcome, ChangeLane lane) {
        assertThat(responses.noteAll(List.of(new Note(seen, outcome)), lane)).isTrue();
        return seen.with(outcome);
    }

    private JudgedResponse advance(JudgedResponse seen, Decision decision, CallStatus status) {
        JudgedResponse further = seen.with(seen.response().with(Examples.progress(status)), decision);
        assertThat(responses.advance(seen.response(), further)).isTrue();
        return further;
    }

    private static Decision byRun(JudgedResponse call) {
        Decision decision = Examples.decision(call.response(), "Referral");
        return new Decision(
                decision.id() + ".run1",
                decision.response(),
                decision.ruleSetVersion(),
                decision.outcome(),
                decision.qualification(),
                decision.rules(),
                decision.decidedAt(),
                new RunId("run1"));
    }
}
