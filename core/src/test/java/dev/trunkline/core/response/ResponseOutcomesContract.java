package dev.trunkline.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.outcome.Outcomes;
import dev.trunkline.core.response.Responses.Note;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Responses} keeps to with outcomes. */
abstract class ResponseOutcomesContract {
    private static final Instant NOON = Examples.NOON;

    private final Outcome sale = Outcomes.sale("o1", NOON.plusSeconds(60), "420.5");
    private final Outcome lost = Outcomes.lost("o2", NOON.plusSeconds(30));
    private Responses responses;

    /** A store without any response. */
    protected abstract Responses empty();

    @BeforeEach
    void openForOutcomes() {
        responses = empty();
    }

    @Test
    void keepsOutcomesTheNewestFirst() {
        JudgedResponse call = added(CallStatus.COMPLETED);

        assertThat(note(call, sale, ChangeLane.LIVE)).isTrue();
        assertThat(note(call.with(sale), lost, ChangeLane.RUN)).isTrue();

        JudgedResponse noted = find();
        assertThat(noted).isEqualTo(call.with(lost).with(sale));
        assertThat(noted.outcomes()).containsExactly(sale, lost);
        assertThat(responses.scan(Examples.DEMO, NOON, NOON.plusSeconds(1), null, 1))
                .containsExactly(noted);
        assertThat(responses.findAll(List.of(noted.response().id()))).containsExactly(noted);
    }

    @Test
    void refusesWhenAnotherOutcomeWasFaster() {
        JudgedResponse call = added(CallStatus.COMPLETED);
        note(call, sale, ChangeLane.LIVE);

        assertThat(note(call, lost, ChangeLane.LIVE)).isFalse();
        assertThat(note(call.with(sale).with(lost), Outcomes.lost("o3", NOON), ChangeLane.LIVE))
                .isFalse();

        assertThat(find().outcomes()).containsExactly(sale);
    }

    @Test
    void refusesWhenTheResponseMovedOnOrWasJudgedAgain() {
        JudgedResponse ringing = added(CallStatus.RINGING);
        Response completed = ringing.response().with(Examples.progress(CallStatus.COMPLETED));
        JudgedResponse later = ringing.with(completed, Examples.decision(completed, "Referral"));
        responses.advance(ringing.response(), later);

        assertThat(note(ringing, sale, ChangeLane.LIVE)).isFalse();
        assertThat(note(ringing.with(completed, ringing.current()), sale, ChangeLane.LIVE))
                .isFalse();
        assertThat(note(Examples.judged(Examples.call("r9", NOON)), sale, ChangeLane.LIVE))
                .isFalse();

        assertThat(find()).isEqualTo(later);
    }

    @Test
    void staysWithAResponseThatMovesOn() {
        JudgedResponse ringing = added(CallStatus.RINGING);
        note(ringing, sale, ChangeLane.LIVE);
        Response completed = ringing.response().with(Examples.progress(CallStatus.COMPLETED));

        responses.advance(ringing.response(), ringing.with(completed, ringing.current()));

        assertThat(find()).isEqualTo(ringing.with(completed, ringing.current()).with(sale));
    }

    @Test
    void addsAResponseWithTheOutcomesThatItHas() {
        JudgedResponse call = Examples.judged(Examples.call("r1", NOON)).with(sale);

        responses.add(call);

        assertThat(find()).isEqualTo(call);
        assertThat(note(call, lost, ChangeLane.LIVE)).isTrue();
    }

    @Test
    void notesManyEachWithItsResponse() {
        JudgedResponse first = added(CallStatus.COMPLETED);
        JudgedResponse second = Examples.judged(Examples.call("r2", NOON));
        JudgedResponse third = Examples.judged(Examples.call("r3", NOON));
        responses.addAll(List.of(second, third));
        Outcome ofSecond = Outcomes.of("r2", "o2", lost.facts());
        Outcome ofThird = Outcomes.of("r3", "o3", lost.facts());

        assertThat(responses.noteAll(List.of(new Note(first, sale), new Note(second, ofSecond)), ChangeLane.RUN))
                .isTrue();
        assertThat(responses.noteAll(List.of(new Note(first, lost), new Note(third, ofThird)), ChangeLane.RUN))
                .as("one of which another was faster for")
                .isFalse();
        assertThat(responses.noteAll(List.of(), ChangeLane.RUN)).isTrue();

        assertThat(responses.scan(Examples.DEMO, NOON, NOON.plusSeconds(1), null, 9))
                .containsExactly(first.with(sale), second.with(ofSecond), third.with(ofThird));
    }

    private boolean note(JudgedResponse seen, Outcome outcome, ChangeLane lane) {
        return responses.noteAll(List.of(new Note(seen, outcome)), lane);
    }

    private JudgedResponse added(CallStatus status) {
        JudgedResponse call = Examples.judged(Examples.call("r1", NOON, status));
        responses.add(call);
        return call;
    }

    private JudgedResponse find() {
        return responses.find(new ResponseId("r1")).orElseThrow();
    }
}
