package dev.trunkline.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.attribution.RulesFired;
import dev.trunkline.core.attribution.UnattributedReason;
import dev.trunkline.core.visit.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Responses} knows of callers. */
public abstract class CallersContract {
    private static final Instant NOON = Examples.NOON;
    private static final CallerNumber STRANGER = new CallerNumber("+16475550143");

    private Responses responses;

    /** A store without any response. */
    protected abstract Responses empty();

    @BeforeEach
    void open() {
        responses = empty();
    }

    @Test
    void knowsACallerWhoReachedTheSiteBefore() {
        responses.add(Examples.judged(Examples.call("r1", NOON)));

        assertThat(responses.knows(Examples.DEMO, Examples.CALLER, NOON.plusMillis(1)))
                .isTrue();
        assertThat(responses.knows(Examples.DEMO, Examples.CALLER, NOON)).isFalse();
        assertThat(responses.knows(Examples.OTHER_SITE, Examples.CALLER, NOON.plusSeconds(1)))
                .isFalse();
        assertThat(responses.knows(Examples.DEMO, STRANGER, NOON.plusSeconds(1)))
                .isFalse();
    }

    @Test
    void knowsThoseOfManyCallersWhoReachedTheSiteBefore() {
        responses.add(Examples.judged(Examples.call("r1", NOON)));
        responses.add(Examples.judged(Examples.call("r2", NOON.plusSeconds(9))));

        assertThat(responses.known(
                        Examples.DEMO, Map.of(Examples.CALLER, NOON.plusMillis(1), STRANGER, NOON.plusSeconds(60))))
                .containsExactly(Examples.CALLER);
        assertThat(responses.known(Examples.DEMO, Map.of(Examples.CALLER, NOON)))
                .isEmpty();
        assertThat(responses.known(Examples.OTHER_SITE, Map.of(Examples.CALLER, NOON.plusSeconds(60))))
                .isEmpty();
        assertThat(responses.known(Examples.DEMO, Map.of(CallerNumber.WITHHELD, NOON.plusSeconds(60))))
                .isEmpty();
        assertThat(responses.known(Examples.DEMO, Map.of())).isEmpty();
    }

    @Test
    void tellsWhatACallerDidBeforeNewestFirst() {
        JudgedResponse first = Examples.judged(Examples.call("r1", NOON));
        JudgedResponse second = Examples.judged(Examples.call("r2", NOON.plusSeconds(60), CallStatus.RINGING));
        JudgedResponse unattributed = new JudgedResponse(
                Examples.call("r3", NOON.plusSeconds(90)),
                new Decision(
                        "r3@v1",
                        new ResponseId("r3"),
                        1,
                        new Attribution.Unattributed(UnattributedReason.LEAKED_NUMBER),
                        Qualification.NONE,
                        RulesFired.NONE,
                        NOON,
                        null));
        List.of(first, second, unattributed).forEach(responses::add);

        for (Set<CallerNumber> callers : List.of(Set.of(Examples.CALLER), Set.of(Examples.CALLER, STRANGER))) {
            assertThat(responses.earlier(Examples.DEMO, callers, NOON, NOON.plusSeconds(91), 9))
                    .containsExactly(
                            EarlierResponse.of(unattributed), EarlierResponse.of(second), EarlierResponse.of(first));
            assertThat(responses.earlier(Examples.DEMO, callers, NOON, NOON.plusSeconds(90), 1))
                    .containsExactly(EarlierResponse.of(second));
            assertThat(responses.earlier(Examples.DEMO, callers, NOON.plusMillis(1), NOON.plusSeconds(60), 9))
                    .isEmpty();
            assertThat(responses.earlier(Examples.OTHER_SITE, callers, NOON, NOON.plusSeconds(91), 9))
                    .isEmpty();
        }
        assertThat(responses.earlier(Examples.DEMO, Set.of(STRANGER), NOON, NOON.plusSeconds(91), 9))
                .isEmpty();
        assertThat(responses.earlier(Examples.DEMO, Set.of(), NOON, NOON.plusSeconds(91), 9))
                .isEmpty();
    }

    @Test
    void tellsOfManyCallersTheNewestOfEach() {
        List<JudgedResponse> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Response call =
                    CallerBookTest.call("r" + i, NOON.plusSeconds(i), i % 2 == 0 ? Examples.CALLER : STRANGER, 60);
            calls.add(Examples.judged(call));
        }
        responses.addAll(calls);

        assertThat(responses.earlier(Examples.DEMO, Set.of(Examples.CALLER, STRANGER), NOON, NOON.plusSeconds(6), 2))
                .extracting(EarlierResponse::id)
                .extracting(ResponseId::value)
                .containsExactly("r5", "r4", "r3", "r2");
    }

    @Test
    void keepsWhatWasKnownOfTheCaller() {
        CallerFacts known = new CallerFacts(
                CallerKind.TOLL_FREE,
                3,
                2,
                List.of(
                        new CallerFacts.EarlierVisit(new VisitId("v1"), 0.75),
                        new CallerFacts.EarlierVisit(new VisitId("v2"), 0.2)));
        Response call = Examples.call("r1", NOON).with(known);
        Response stranger = Examples.call("r2", NOON).with(new CallerFacts(CallerKind.INVALID, 0, 0, List.of()));

        responses.add(Examples.judged(call));
        responses.addAll(List.of(Examples.judged(stranger)));
        CallProgress ended = new CallProgress(CallStatus.COMPLETED, Duration.ofSeconds(9), true);
        responses.advance(call, new JudgedResponse(call.with(ended), Examples.decision(call, "Email")));

        assertThat(responses.find(call.id()).orElseThrow().response()).isEqualTo(call.with(ended));
        assertThat(responses.find(stranger.id()).orElseThrow().response()).isEqualTo(stranger);
    }

    @Test
    void neverKnowsAWithheldCaller() {
        responses.add(Examples.judged(Examples.form("f1", NOON, new VisitId("v1"))));

        Set<CallerNumber> withheld = Set.of(CallerNumber.WITHHELD);
        assertThat(responses.earlier(Examples.DEMO, withheld, NOON, NOON.plusSeconds(1), 9))
                .isEmpty();
        assertThat(responses.knows(Examples.DEMO, CallerNumber.WITHHELD, NOON.plusSeconds(1)))
                .isFalse();
    }
}
