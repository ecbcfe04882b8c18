package dev.trunkline.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Attribution.NotEvaluated;
import dev.trunkline.core.attribution.Attribution.Unattributed;
import dev.trunkline.core.decision.InMemoryVisitDecisions;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.leasing.InMemoryLeases;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerZones;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.ruleset.FixedRules;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.site.InMemorySites;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.visit.InMemoryVisits;
import dev.trunkline.core.visit.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributorTest {
    private static final Instant NOON = Examples.NOON;
    private static final Duration HOLD = Duration.ofMinutes(30);
    private static final TrackingNumber POOLED = Examples.number(0);
    private static final TrackingNumber NEVER_SHOWN = Examples.number(1);
    private static final TrackingNumber OVERFLOW = Examples.number(2);
    private static final TrackingNumber EMAIL = Examples.number(3);
    private static final RuleBase RULES = new FixedRules(7, "Paid Search", List.of());

    private final InMemorySites sites = new InMemorySites();
    private final InMemoryNumbers numbers = new InMemoryNumbers();
    private final InMemoryLeases leases = new InMemoryLeases();
    private final InMemoryVisits visits = new InMemoryVisits();
    private final InMemoryVisitDecisions shown = new InMemoryVisitDecisions();
    private final Attributor attributor =
            new Attributor(new Origins(sites, numbers, leases, visits, shown, CallerZones.NONE));

    @BeforeEach
    void aNumberThatTwoVisitorsHeldOneAfterTheOther() {
        sites.save(Examples.site());
        numbers.add(new NumberPool(
                Examples.DEMO, Examples.PPC, "Paid", List.of(POOLED, NEVER_SHOWN), OVERFLOW, Examples.DESTINATION));
        numbers.add(new OwnedNumber(
                EMAIL, Examples.DEMO, new NumberRole.ChannelNumber("Email"), Examples.DESTINATION, true));
        numbers.add(new OwnedNumber(
                Examples.SITE_NUMBER, Examples.DEMO, new NumberRole.SiteNumber(), Examples.DESTINATION, true));
        visits.add(Examples.visit("first"));
        visits.add(Examples.visit("second", NOON.plus(Duration.ofHours(2))));
        leases.claim(Examples.lease(new LeaseId(POOLED, 1), "first", NOON, HOLD));
        leases.claim(Examples.lease(new LeaseId(POOLED, 2), "second", NOON.plus(Duration.ofHours(2)), HOLD));
    }

    @ParameterizedTest(name = "a call {0} minutes after the first lease began is {1}''s with confidence {2}")
    @CsvSource({
        "0,first,1.0",
        "29,first,1.0",
        "30,first,0.999",
        "60,first,0.993",
        "119,first,0.726",
        "120,second,1.0",
        "149,second,1.0"
    })
    void goesToWhoHeldTheNumberAtThatInstant(int minutes, String visit, double confidence) {
        Attributed attributed = attributed(call(POOLED, NOON.plus(Duration.ofMinutes(minutes))));
        assertThat(attributed.method()).isEqualTo(AttributionMethod.SESSION);
        assertThat(attributed.visit()).isEqualTo(new VisitId(visit));
        assertThat(attributed.confidence()).isEqualTo(confidence);
        assertThat(attributed.channel()).isEqualTo("Paid Search");
        assertThat(attributed.campaign()).isEqualTo("emergency");
        assertThat(attributed.keyword()).isEqualTo("burst pipe");
    }

    @Test
    void isLessSureTheSoonerTheNumberWasSomebodyElses() {
        for (int i = 0; i < 20; i++) {
            Instant from = NOON.plus(Duration.ofMinutes(40 * i));
            leases.claim(Examples.lease(new LeaseId(NEVER_SHOWN, i + 1), i == 19 ? "second" : "first", from, HOLD));
        }
        Attributed attributed = attributed(call(NEVER_SHOWN, NOON.plus(Duration.ofMinutes(40 * 19 + 1))));
        assertThat(attributed.visit()).isEqualTo(new VisitId("second"));
        assertThat(attributed.confidence()).isEqualTo(0.931);
        assertThat(attributed.isUncertain()).isTrue();
    }

    @Test
    void isNobodysBeforeTheFirstLeaseBegan() {
        assertThat(reason(call(POOLED, NOON.minusMillis(1)))).isEqualTo(UnattributedReason.NO_LEASE);
    }

    @Test
    void takesAStartInWholeSecondsForItsWholeSecond() {
        leases.claim(Examples.lease(new LeaseId(NEVER_SHOWN, 1), "first", NOON.plusMillis(600), HOLD));
        assertThat(attributed(call(NEVER_SHOWN, NOON)).visit()).isEqualTo(new VisitId("first"));
        assertThat(reason(call(NEVER_SHOWN, NOON.plusMillis(599)))).isEqualTo(UnattributedReason.NO_LEASE);
        assertThat(reason(call(NEVER_SHOWN, NOON.minusSeconds(1)))).isEqualTo(UnattributedReason.NO_LEASE);
    }

    @Test
    void tellsANumberThatNobodyWasShownLately() {
        Instant ended = NOON.plus(Duration.ofHours(2)).plus(HOLD);
        Instant tooLate = ended.plus(LeasingSettings.DEFAULT.lateMatch());

        assertThat(attributed(call(POOLED, tooLate.minusMillis(1))).visit()).isEqualTo(new VisitId("second"));
        assertThat(reason(call(POOLED, tooLate))).isEqualTo(UnattributedReason.LEAKED_NUMBER);
    }

    @Test
    void tellsAnOverflowNumberThatNobodyWasShownLately() {
        shown.add(overflow("first", NOON));
        Instant tooLate = NOON.plus(LeasingSettings.DEFAULT.lateMatch());

        assertThat(attributed(call(OVERFLOW, tooLate.minusMillis(1))).confidence())
                .isEqualTo(0.05);
        assertThat(reason(call(OVERFLOW, tooLate.plusMillis(1)))).isEqualTo(UnattributedReason.LEAKED_NUMBER);
    }

    @Test
    void tellsANumberThatNobodyWasShown() {
        assertThat(reason(call(NEVER_SHOWN, NOON))).isEqualTo(UnattributedReason.LEAKED_NUMBER);
    }

    @Test
    void tellsANumberThatNoSiteHas() {
        assertThat(reason(call(Examples.number(77), NOON))).isEqualTo(UnattributedReason.UNKNOWN_NUMBER);
    }

    @Test
    void saysThatTheSiteNumberTellsNothing() {
        assertThat(reason(call(Examples.SITE_NUMBER, NOON))).isEqualTo(UnattributedReason.SITE_NUMBER);
    }

    @Test
    void attributesACallToAChannelNumberToItsChannel() {
        Attributed attributed = attributed(call(EMAIL, NOON));
        assertThat(attributed.channel()).isEqualTo("Email");
        assertThat(attributed.method()).isEqualTo(AttributionMethod.CHANNEL);
        assertThat(attributed.visit()).isNull();
    }

    @Test
    void sharesTheConfidenceOfAnOverflowNumberAmongThoseWhoSawItTheNewerTheMore() {
        shown.add(overflow("first", NOON));
        shown.add(overflow("second", NOON.plus(Duration.ofMinutes(15))));
        Attributed attributed = attributed(call(OVERFLOW, NOON.plus(Duration.ofMinutes(16))));
        assertThat(attributed.method()).isEqualTo(AttributionMethod.OVERFLOW);
        assertThat(attributed.visit()).isEqualTo(new VisitId("second"));
        assertThat(attributed.confidence()).isEqualTo(0.731);
        assertThat(attributed.candidates().likeliest())
                .extracting(candidate -> candidate.visit().value(), Candidate::thousandths)
                .containsExactly(tuple("second", 731), tuple("first", 269));
    }

    @Test
    void attributesAFormToItsVisit() {
        Attributed attributed = attributed(Examples.form("f", NOON, new VisitId("first")));
        assertThat(attributed.method()).isEqualTo(AttributionMethod.FORM);
        assertThat(reason(Examples.form("g", NOON, new VisitId("unheard of")))).isEqualTo(UnattributedReason.NO_VISIT);
    }

    @Test
    void attributesAnEmailClickToItsVisit() {
        Response form = Examples.form("f", NOON, new VisitId("first"));
        Response click = new Response(
                form.id(),
                form.site(),
                ResponseKind.EMAIL,
                null,
                form.visit(),
                form.caller(),
                NOON,
                form.progress(),
                "",
                true,
                form.payload(),
                "",
                NOON);
        assertThat(attributed(click).method()).isEqualTo(AttributionMethod.EMAIL);
    }

    @Test
    void namesTheVersionAndTheRules() {
        shown.add(overflow("first", NOON));
        Decision decision = attributor.judge(call(POOLED, NOON), RULES, NOON);
        assertThat(decision.ruleSetVersion()).isEqualTo(7);
        assertThat(decision.rules()).isEqualTo(new RulesFired("channel-rule", "campaign-rule", "paid", "answered"));
        assertThat(decision.qualification().qualified()).isTrue();
    }

    @Test
    void saysWhyAResponseWasNotEvaluated() {
        assertThat(attributor.judge(call(POOLED, NOON), null, NOON).outcome()).isInstanceOf(NotEvaluated.class);
        assertThat(attributor.judge(call(POOLED, NOON), new BrokenRules(), NOON).outcome())
                .isEqualTo(new NotEvaluated("Rule set version 8 failed: broken"));
    }

    private Attributed attributed(Response response) {
        return (Attributed) attributor.judge(response, RULES, NOON).outcome();
    }

    private UnattributedReason reason(Response response) {
        return ((Unattributed) attributor.judge(response, RULES, NOON).outcome()).reason();
    }

    private static Response call(TrackingNumber number, Instant at) {
        Response call = Examples.call("c", at, CallStatus.COMPLETED);
        return new Response(
                new ResponseId("c"),
                Examples.DEMO,
                call.kind(),
                number,
                null,
                call.caller(),
                at,
                call.progress(),
                "",
                true,
                Map.of(),
                "",
                at);
    }

    private static VisitDecision overflow(String visit, Instant at) {
        return new VisitDecision(
                new VisitId(visit),
                Examples.DEMO,
                at,
                7,
                RULES.judge(Examples.visit(visit)),
                NumberKind.OVERFLOW,
                OVERFLOW,
                "paid",
                null,
                new NumberContext(Eligibility.ELIGIBLE, Map.of()));
    }
}
