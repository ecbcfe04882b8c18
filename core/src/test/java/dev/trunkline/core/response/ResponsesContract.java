package dev.trunkline.core.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.attribution.RulesFired;
import dev.trunkline.core.attribution.UnattributedReason;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.visit.VisitId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Responses} keeps to, but for lists, which {@link ResponsePagesContract} is about. */
public abstract class ResponsesContract extends ResponseOutcomesContract {
    private static final Instant NOON = Examples.NOON;

    private Responses responses;

    @BeforeEach
    void open() {
        responses = empty();
    }

    @Test
    void findsACallWithItsDecision() {
        JudgedResponse call = Examples.judged(Examples.call("r1", NOON));

        assertThat(responses.add(call)).isTrue();

        assertThat(responses.find(call.response().id())).contains(call);
        assertThat(responses.find(new ResponseId("r2"))).isEmpty();
    }

    @Test
    void findsAFormWithItsVisit() {
        JudgedResponse form = Examples.judged(Examples.form("f1", NOON, new VisitId("v1")));

        responses.add(form);

        assertThat(responses.find(form.response().id())).contains(form);
    }

    @Test
    void keepsEveryKindOfDecision() {
        Response call = Examples.call("r", NOON);
        List<Attribution> outcomes = List.of(
                new Attribution.Unattributed(UnattributedReason.LEAKED_NUMBER),
                new Attribution.NotEvaluated("Rule set version 7 failed: too many firings"),
                Examples.decision(call, "Direct").outcome());
        int count = 0;
        for (Attribution outcome : outcomes) {
            Response response = Examples.call("r" + count++, NOON);
            Decision decision = new Decision(
                    response.id() + "@RUN",
                    response.id(),
                    0,
                    outcome,
                    Qualification.NONE,
                    RulesFired.NONE,
                    NOON,
                    new RunId("run1"));

            responses.add(new JudgedResponse(response, decision));

            assertThat(responses.find(response.id()))
                    .map(JudgedResponse::current)
                    .contains(decision);
        }
    }

    @Test
    void keepsWhatTheProviderSent() {
        Response call = Examples.call("r1", NOON);
        Response sent = new Response(
                call.id(),
                call.site(),
                call.kind(),
                call.trackingNumber(),
                null,
                CallerNumber.WITHHELD,
                call.startedAt(),
                call.progress(),
                "",
                false,
                Map.of("a.b", "1", "$set", "{}", "", "empty", "Größe", "☎"),
                "",
                NOON.plusMillis(999));

        responses.add(Examples.judged(sent));

        assertThat(responses.find(call.id())).map(JudgedResponse::response).contains(sent);
    }

    @Test
    void refusesATakenIdAndChangesNothing() {
        JudgedResponse first = Examples.judged(Examples.call("r1", NOON));
        responses.add(first);

        assertThat(responses.add(Examples.judged(Examples.call("r1", NOON.plusSeconds(9)), "Direct")))
                .isFalse();
        assertThat(responses.add(first)).isFalse();
        assertThat(responses.find(first.response().id())).contains(first);
    }

    @Test
    void addsExactlyOneOfManyAtOnce() {
        List<Boolean> added =
                Together.each(thread -> responses.add(Examples.judged(Examples.call("r1", NOON), "channel " + thread)));

        assertThat(added).containsOnlyOnce(true);
        assertThat(responses.find(new ResponseId("r1")))
                .map(JudgedResponse::current)
                .map(Decision::channel)
                .contains("channel " + added.indexOf(true));
    }

    @Test
    void advancesProgressAndDecisionTogether() {
        Response ringing = Examples.call("r1", NOON, CallStatus.RINGING);
        responses.add(Examples.judged(ringing));
        Response completed = ringing.with(Examples.progress(CallStatus.COMPLETED));
        Decision decision = Examples.decision(completed, "Referral");

        assertThat(responses.advance(ringing, new JudgedResponse(completed, decision)))
                .isTrue();

        assertThat(responses.find(ringing.id())).contains(new JudgedResponse(completed, decision));
    }

    @Test
    void supersedesTheDecisionOfAResponseThatStaysWhereItIs() {
        Response call = Examples.call("r1", NOON);
        responses.add(Examples.judged(call));
        Decision decision = Examples.decision(call, "Referral");

        assertThat(responses.advance(call, new JudgedResponse(call, decision))).isTrue();
        assertThat(responses.advance(call, new JudgedResponse(call, decision))).isTrue();

        assertThat(responses.find(call.id())).contains(new JudgedResponse(call, decision));
    }

    @Test
    void refusesToAdvanceWhenTheStatusMoved() {
        Response ringing = Examples.call("r1", NOON, CallStatus.RINGING);
        JudgedResponse busy = Examples.judged(ringing.with(Examples.progress(CallStatus.BUSY)));
        responses.add(busy);

        JudgedResponse completed = Examples.judged(ringing.with(Examples.progress(CallStatus.COMPLETED)));
        assertThat(responses.advance(ringing, completed)).isFalse();

        assertThat(responses.find(ringing.id())).contains(busy);
    }

    /** Each of these is news of a call whose status stays; who saw the call before the news must look again. */
    @Test
    void refusesToAdvanceWhenAnythingElseMoved() {
        Recording talk = new Recording("RE1", URI.create("https://api.twilio.com/RE1"), Duration.ofSeconds(35), false);
        Response call = Examples.call("r1", NOON);
        CallProgress was = call.progress();
        List<Response> moves = List.of(
                call.with(was.with(Pickup.NOBODY, List.of())),
                call.with(new CallProgress(was.status(), Duration.ofSeconds(91), true)),
                call.with(was.with(Pickup.UNKNOWN, List.of(talk))),
                call.with(was, NOON.minusMillis(1)));
        for (Response moved : moves) {
            Responses fresh = empty();
            fresh.add(Examples.judged(call));
            assertThat(fresh.advance(call, Examples.judged(moved))).isTrue();

            assertThat(fresh.advance(call, Examples.judged(call))).isFalse();
            assertThat(fresh.find(call.id())).map(JudgedResponse::response).contains(moved);
            assertThat(fresh.advance(moved, Examples.judged(moved))).isTrue();
        }
    }

    @Test
    void advancesNothingThatIsUnknown() {
        Response call = Examples.call("r1", NOON);

        assertThat(responses.advance(call, Examples.judged(call))).isFalse();
        assertThat(responses.find(call.id())).isEmpty();
    }

    @Test
    void neverLetsAStatusFall() {
        Response call = Examples.call("r1", NOON);
        JudgedResponse judged = Examples.judged(call);
        responses.add(judged);

        JudgedResponse back = Examples.judged(call.with(Examples.progress(CallStatus.RINGING)));
        assertThatThrownBy(() -> responses.advance(call, back))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("COMPLETED");
        assertThat(responses.find(call.id())).contains(judged);
    }

    @Test
    void risesToTheSameEndWhateverTheOrderOfEvents() {
        CallStatus[] statuses = CallStatus.values();
        for (int round = 0; round < 5; round++) {
            Response ringing = Examples.call("r" + round, NOON, CallStatus.RINGING);
            responses.add(Examples.judged(ringing));

            Together.each(thread -> raise(ringing.id(), statuses[thread % statuses.length]));
            Stream.of(statuses).forEach(status -> raise(ringing.id(), status));

            Response end = ringing.with(Examples.progress(CallStatus.COMPLETED));
            assertThat(responses.find(ringing.id())).contains(Examples.judged(end));
        }
    }

    /** As a webhook does it: look, judge, write unless somebody was faster. */
    private boolean raise(ResponseId id, CallStatus status) {
        while (true) {
            Response seen = responses.find(id).orElseThrow().response();
            Response further = seen.joined(Examples.progress(status), seen.startedAt());
            if (further.equals(seen)) {
                return false;
            }
            if (responses.advance(seen, Examples.judged(further))) {
                return true;
            }
        }
    }

    @Test
    void addsThoseOfManyWhoseIdsAreNotTaken() {
        JudgedResponse taken = Examples.judged(Examples.call("r1", NOON));
        JudgedResponse second = Examples.judged(Examples.call("r2", NOON));
        responses.add(taken);

        assertThat(responses.addAll(List.of(Examples.judged(Examples.call("r1", NOON.plusSeconds(9))), second)))
                .containsExactly(second.response().id());
        assertThat(responses.addAll(List.of())).isEmpty();

        ResponseId unknown = new ResponseId("r3");
        assertThat(responses.findAll(List.of(
                        taken.response().id(), unknown, second.response().id())))
                .containsExactlyInAnyOrder(taken, second);
        assertThat(responses.findAll(List.of())).isEmpty();
    }
}
