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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Responses} knows of callers. */
public abstract class CallersContract {
    private static final Instant NOON = Examples.NOON;

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
        assertThat(responses.knows(Examples.DEMO, new CallerNumber("+16475550143"), NOON.plusSeconds(1)))
                .isFalse();
    }

    @Test
    void knowsThoseOfManyCallersWhoReachedTheSiteBefore() {
        CallerNumber stranger = new CallerNumber("+16475550143");
        responses.add(Examples.judged(Examples.call("r1", NOON)));
        responses.add(Examples.judged(Examples.call("r2", NOON.plusSeconds(9))));

        assertThat(responses.known(
                        Examples.DEMO, Map.of(Examples.CALLER, NOON.plusMillis(1), stranger, NOON.plusSeconds(60))))
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

        assertThat(responses.earlier(Examples.DEMO, Examples.CALLER, NOON, NOON.plusSeconds(91), 9))
                .containsExactly(
                        EarlierResponse.of(unattributed), EarlierResponse.of(second), EarlierResponse.of(first));
        assertThat(responses.earlier(Examples.DEMO, Examples.CALLER, NOON, NOON.plusSeconds(90), 1))
                .containsExactly(EarlierResponse.of(second));
        assertThat(responses.earlier(Examples.DEMO, Examples.CALLER, NOON.plusMillis(1), NOON.plusSeconds(60), 9))
                .isEmpty();
        assertThat(responses.earlier(Examples.OTHER_SITE, Examples.CALLER, NOON, NOON.plusSeconds(91), 9))
                .isEmpty();
        Set<CallerNumber> callers = Set.of(Examples.CALLER, new CallerNumber("+16475550143"));
        assertThat(responses.ofCallers(Examples.DEMO, callers, NOON, NOON.plusSeconds(90)))
                .containsExactlyInAnyOrder(EarlierResponse.of(first), EarlierResponse.of(second));
        assertThat(responses.ofCallers(Examples.DEMO, Set.of(), NOON, NOON.plusSeconds(90)))
                .isEmpty();
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
        assertThat(responses.earlier(Examples.DEMO, CallerNumber.WITHHELD, NOON, NOON.plusSeconds(1), 9))
                .isEmpty();
        assertThat(responses.ofCallers(Examples.DEMO, Set.of(CallerNumber.WITHHELD), NOON, NOON.plusSeconds(1)))
                .isEmpty();

        assertThat(responses.knows(Examples.DEMO, CallerNumber.WITHHELD, NOON.plusSeconds(1)))
                .isFalse();
    }
}
