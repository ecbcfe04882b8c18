package dev.trunkline.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Attribution.NotEvaluated;
import dev.trunkline.core.attribution.Attribution.Unattributed;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.visit.VisitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Decisions} keeps to. */
public abstract class DecisionsContract {
    private static final ResponseId RESPONSE = new ResponseId("r1");
    private static final Instant NOON = Examples.NOON;

    private Decisions decisions;

    /** A store without any decision. */
    protected abstract Decisions empty();

    @BeforeEach
    void open() {
        decisions = empty();
    }

    @Test
    void keepsEveryOutcome() {
        Decision attributed = Examples.decision(Examples.call("r1", NOON), "Paid Search");
        Decision byChannel = decision(
                "b",
                new Attributed(AttributionMethod.CHANNEL, "Organic Search", "", "", "", "", null, null, 1.0),
                NOON,
                null);
        Decision doubtful = decision(
                "e",
                new Attributed(
                        AttributionMethod.OVERFLOW,
                        "Email",
                        "",
                        "",
                        "",
                        "",
                        new VisitId("v1"),
                        null,
                        0.5,
                        new Candidates(
                                List.of(
                                        new Candidate(
                                                new VisitId("v1"),
                                                null,
                                                NOON,
                                                500,
                                                List.of(CandidateReason.SHOWN_OVERFLOW, CandidateReason.CLICKED)),
                                        new Candidate(
                                                new VisitId("v2"),
                                                new LeaseId(Examples.number(0), 2),
                                                NOON.minusMillis(1),
                                                490,
                                                List.of())),
                                9,
                                1)),
                NOON,
                null);
        Decision unattributed = decision("c", new Unattributed(UnattributedReason.NO_LEASE), NOON, null);
        Decision notEvaluated = decision("d", new NotEvaluated("no rules"), NOON, new RunId("run1"));

        List.of(attributed, byChannel, doubtful, unattributed, notEvaluated).forEach(decisions::record);

        assertThat(decisions.history(RESPONSE))
                .containsExactlyInAnyOrder(attributed, byChannel, doubtful, unattributed, notEvaluated);
    }

    @Test
    void keepsMoneyExactly() {
        for (String value : List.of("0", "0.1", "120.50", "1000000", "99999999999999.999999")) {
            Decision decision = new Decision(
                    "r1@a",
                    RESPONSE,
                    1,
                    new NotEvaluated(""),
                    new Qualification(true, new BigDecimal(value), "rule"),
                    RulesFired.NONE,
                    NOON,
                    null);

            decisions.record(decision);

            assertThat(decisions.history(RESPONSE)).containsExactly(decision);
        }
    }

    @Test
    void tellsTheNewestFirstAndThenById() {
        decisions.record(at("b", NOON));
        decisions.record(at("d", NOON.plusMillis(1)));
        decisions.record(at("c", NOON));
        decisions.record(at("a", NOON.minusMillis(1)));

        assertThat(decisions.history(RESPONSE))
                .extracting(Decision::id)
                .containsExactly("r1@d", "r1@b", "r1@c", "r1@a");
    }

    @Test
    void tellsOnlyOfTheResponseAskedFor() {
        decisions.record(at("a", NOON));

        assertThat(decisions.history(new ResponseId("r"))).isEmpty();
        assertThat(decisions.history(new ResponseId("r10"))).isEmpty();
        assertThat(decisions.history(new ResponseId("r1@a"))).isEmpty();
    }

    @Test
    void tellsNothingOfAResponseWhoseIdBeginsWithTheOnes() {
        ResponseId longer = new ResponseId("r1@a");
        Decision another = new Decision(
                "r1@a@b",
                longer,
                3,
                new Unattributed(UnattributedReason.NO_LEASE),
                Qualification.NONE,
                RulesFired.NONE,
                NOON,
                null);
        decisions.recordAll(List.of(at("a", NOON), another));

        assertThat(decisions.history(RESPONSE)).containsExactly(at("a", NOON));
        assertThat(decisions.history(longer)).containsExactly(another);
    }

    @Test
    void recordingTheSameIdAgainReplaces() {
        decisions.record(at("a", NOON));
        Decision again = at("a", NOON.plusSeconds(60));

        decisions.record(again);

        assertThat(decisions.history(RESPONSE)).containsExactly(again);
    }

    @Test
    void recordsManyAndReplacesThoseThatAreThere() {
        Decision second = at("b", NOON);
        decisions.record(at("a", NOON));
        Decision again = at("a", NOON.plusSeconds(60));

        decisions.recordAll(List.of(again, second));
        decisions.recordAll(List.of());

        assertThat(decisions.history(RESPONSE)).containsExactly(again, second);
    }

    @Test
    void manyMayRecordTheSameIdAtOnce() {
        List<Decision> recorded = Together.each(thread -> {
            Decision decision = at("a", NOON.plusSeconds(thread));
            decisions.record(decision);
            return decision;
        });

        assertThat(decisions.history(RESPONSE)).hasSize(1).isSubsetOf(recorded);
    }

    @Test
    void tellsALongHistoryWhole() {
        for (int i = 0; i < 250; i++) {
            decisions.record(at("d" + i, NOON.plusSeconds(i)));
        }

        assertThat(decisions.history(RESPONSE)).hasSize(250).first().isEqualTo(at("d249", NOON.plusSeconds(249)));
    }

    private static Decision at(String id, Instant decidedAt) {
        return decision(id, new Unattributed(UnattributedReason.NO_LEASE), decidedAt, null);
    }

    private static Decision decision(String id, Attribution outcome, Instant decidedAt, @Nullable RunId run) {
        return new Decision(
                Decision.idOf(RESPONSE, id), RESPONSE, 3, outcome, Qualification.NONE, RulesFired.NONE, decidedAt, run);
    }
}
