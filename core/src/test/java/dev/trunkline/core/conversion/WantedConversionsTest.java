package dev.trunkline.core.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.attribution.RulesFired;
import dev.trunkline.core.outcome.OutcomeKind;
import dev.trunkline.core.outcome.Outcomes;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.visit.AnalyticsIds;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each platform should know of a response: by its clicks, and by what the visitor allowed. */
class WantedConversionsTest {
    private static final Instant AT = Examples.NOON;
    private static final Destination GOOGLE = Told.destination("google", Platform.GOOGLE_ADS);
    private static final Instant NOW = AT.plusSeconds(600);
    private static final String EVERYTHING =
            "ad_storage=granted ad_user_data=granted ad_personalization=denied analytics_storage=granted";

    @ParameterizedTest(name = "{0} of {1}: {2} {3}")
    @CsvSource({
        "GOOGLE_ADS,    ?gclid=Cj0abc,                    GCLID,   Cj0abc",
        "GOOGLE_ADS,    ?x=1&gbraid=0AAA&wbraid=Cl,       GBRAID,  0AAA",
        "GOOGLE_ADS,    ?wbraid=Cl-_.~#gclid=no,          WBRAID,  Cl-_.~",
        "GOOGLE_ADS,    ?gclid=a&gbraid=b&wbraid=c,       GCLID,   a",
        "GOOGLE_ADS,    ?gclid=&gbraid=b,                 GBRAID,  b",
        "GOOGLE_ADS,    ?notgclid=abc,                    absent,  ''",
        "GOOGLE_ADS,    ?msclkid=abc,                     absent,  ''",
        "GOOGLE_ADS,    ?gclid=%3Dcmd()|x,                absent,  ''",
        "DATA_MANAGER,  ?gclid=Cj0abc,                    GCLID,   Cj0abc",
        "MICROSOFT_ADS, ?msclkid=f894f652,                MSCLKID, f894f652",
        "MICROSOFT_ADS, ?gclid=Cj0abc,                    absent,  ''",
        "META,          ?fbclid=IwAR0,                    FBCLID,  IwAR0",
        "GA4,           '',                               GA_CLIENT, 1234.5678",
        "CSV,           ?fbclid=IwAR0,                    FBCLID,  IwAR0",
        "CSV,           '',                               NONE,    ''",
    })
    void isRecognisedByTheClickOfItsVisit(Platform platform, String query, String kind, String value) {
        Wanted wanted = wanted(platform, visit(query, EVERYTHING), true);

        if (kind.equals("absent")) {
            assertThat(wanted).isEqualTo(new Wanted.Absent());
        } else {
            assertThat(told(wanted).click()).isEqualTo(new ClickId(ClickIdKind.valueOf(kind), value));
            assertThat(told(wanted).at()).isEqualTo(AT);
            assertThat(told(wanted).clickedAt()).isEqualTo(AT.minusSeconds(60));
            assertThat(told(wanted).value()).isEqualByComparingTo("120.5");
        }
    }

    @ParameterizedTest(name = "{0}, {1}, site asks for consent: {2}: {3}")
    @CsvSource({
        "GOOGLE_ADS,    ad_storage=granted ad_user_data=granted,                           true,  told",
        "GOOGLE_ADS,    ad_storage=granted ad_user_data=denied,                            false, CONSENT_DENIED",
        "GOOGLE_ADS,    ad_storage=denied ad_user_data=granted,                            false, CONSENT_DENIED",
        "GOOGLE_ADS,    ad_storage=granted ad_user_data=granted ad_personalization=denied, true,  told",
        "GOOGLE_ADS,    analytics_storage=granted,                                         true,  CONSENT_UNKNOWN",
        "GOOGLE_ADS,    analytics_storage=granted,                                         false, told",
        "GOOGLE_ADS,    analytics_storage=denied,                                          false, told",
        "DATA_MANAGER,  ad_user_data=denied,                                               false, CONSENT_DENIED",
        "MICROSOFT_ADS, ad_storage=granted ad_user_data=denied,                            true,  told",
        "MICROSOFT_ADS, ad_storage=denied,                                                 false, CONSENT_DENIED",
        "META,          ad_storage=granted,                                                true,  CONSENT_UNKNOWN",
        "META,          ad_user_data=denied,                                               false, CONSENT_DENIED",
        "GA4,           analytics_storage=denied,                                          false, CONSENT_DENIED",
        "GA4,           analytics_storage=granted ad_user_data=denied,                     true,  told",
        "GA4,           ad_storage=granted,                                                true,  CONSENT_UNKNOWN",
        "CSV,           ad_user_data=denied,                                               false, CONSENT_DENIED",
    })
    void honoursConsentPerPlatform(Platform platform, String consent, boolean required, String expected) {
        Wanted wanted = wanted(platform, visit("?gclid=a&msclkid=b&fbclid=c", consent), required);

        if (expected.equals("told")) {
            assertThat(wanted).isInstanceOf(Wanted.Told.class);
        } else {
            assertThat(wanted).isEqualTo(new Wanted.Withheld(ObstacleReason.valueOf(expected)));
        }
    }

    @Test
    void whatIsNoLeadIsNoConversion() {
        Response call = Examples.call("r-1", AT);
        Decision lead = Examples.decision(call, "Paid Search");
        WantedConversions google = new WantedConversions(GOOGLE, Examples.site());

        assertThat(google.of(with(call, lead.outcome(), Qualification.NONE), visit("?gclid=a", EVERYTHING), NOW))
                .isEqualTo(new Wanted.Absent());
        assertThat(WantedConversions.visitOf(with(call, lead.outcome(), Qualification.NONE)))
                .isEmpty();
        assertThat(WantedConversions.visitOf(new JudgedResponse(call, lead))).contains(new VisitId("visit-1"));
        assertThat(google.of(new JudgedResponse(call, lead), null, NOW)).isEqualTo(new Wanted.Absent());
    }

    @Test
    void nobodyCanSayWhileItGoesOnOrWasNotJudged() {
        Response ringing = Examples.call("r-1", AT, CallStatus.RINGING);
        WantedConversions google = new WantedConversions(GOOGLE, Examples.site());
        Visit visit = visit("?gclid=a", EVERYTHING);

        assertThat(google.of(Examples.judged(ringing), visit, NOW)).isEqualTo(new Wanted.Open());
        assertThat(google.of(Examples.judged(ringing), visit, AT.plus(Duration.ofHours(24))))
                .isInstanceOf(Wanted.Told.class);
        assertThat(google.of(
                        with(
                                Examples.call("r-2", AT),
                                new Attribution.NotEvaluated("rule set 3 failed"),
                                Qualification.NONE),
                        visit,
                        NOW))
                .isEqualTo(new Wanted.Open());
    }

    @ParameterizedTest(name = "a lead: {0}, then {1} of {2} {3}: {4} {5}")
    @CsvSource({
        "true,  SALE, 420,   CAD, 420,   CAD",
        "true,  SALE, 420,   USD, 420,   USD",
        "true,  SALE, 0,     CAD, 0,     CAD",
        "true,  SALE, ,      '',  120.5, CAD",
        "true,  SALE, 420,   '',  420,   CAD",
        "false, SALE, 420,   CAD, 420,   CAD",
        "false, SALE, ,      '',  0,     CAD",
        "true,  LOST, ,      '',  ,",
        "false, LOST, ,      '',  ,",
        "true,  OPEN, ,      '',  120.5, CAD",
        "false, OPEN, ,      '',  ,",
    })
    void anOutcomeWinsOverTheRules(
            boolean lead,
            OutcomeKind kind,
            @Nullable String value,
            String currency,
            @Nullable String expected,
            @Nullable String expectedCurrency) {
        Response call = Examples.call("r-1", AT);
        Decision verdict = Examples.decision(call, "Paid Search");
        JudgedResponse judged = with(call, verdict.outcome(), lead ? verdict.qualification() : Qualification.NONE)
                .with(Outcomes.of("r-1", "o1", Outcomes.facts(kind, AT.plusSeconds(1), value, currency)));

        Wanted wanted = new WantedConversions(GOOGLE, Examples.site()).of(judged, visit("?gclid=a", EVERYTHING), NOW);

        if (expected == null) {
            assertThat(wanted).isEqualTo(new Wanted.Absent());
            assertThat(WantedConversions.visitOf(judged)).isEmpty();
        } else {
            assertThat(told(wanted).value()).isEqualByComparingTo(expected);
            assertThat(told(wanted).currencyOr("CAD")).isEqualTo(expectedCurrency);
            assertThat(told(wanted).facts().containsKey(ConversionFact.CURRENCY))
                    .isEqualTo(currency.equals("USD"));
            assertThat(WantedConversions.visitOf(judged)).isPresent();
        }
    }

    @Test
    void theNewestOutcomeCounts() {
        JudgedResponse lost = Examples.judged(Examples.call("r-1", AT))
                .with(Outcomes.lost("o1", AT.plusSeconds(2)))
                .with(Outcomes.sale("o2", AT.plusSeconds(1), "420"));
        WantedConversions google = new WantedConversions(GOOGLE, Examples.site());
        Visit visit = visit("?gclid=a", EVERYTHING);

        assertThat(google.of(lost, visit, NOW)).isEqualTo(new Wanted.Absent());
        assertThat(told(google.of(lost.with(Outcomes.sale("o3", AT.plusSeconds(3), "99")), visit, NOW))
                        .value())
                .isEqualByComparingTo("99");
    }

    /** The vector is Meta's own. */
    @Test
    void hashesCallersAsMetaDoes() {
        assertThat(WantedConversions.phoneHash(new CallerNumber("+16505551212")))
                .isEqualTo("e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176");
        assertThat(WantedConversions.phoneHash(CallerNumber.WITHHELD)).isEmpty();
        assertThat(WantedConversions.phoneHash(new CallerNumber("anonymous"))).isEmpty();
    }

    @Test
    void tellsMetaNoQueryAndNoNumber() {
        Conversion told = told(wanted(Platform.META, visit("?fbclid=IwAR0&email=x@example.com", EVERYTHING), true));

        assertThat(told.fact(ConversionFact.PAGE)).isEqualTo("https://www.example.com/implants");
        assertThat(told.fact(ConversionFact.PHONE_HASH)).hasSize(64);
        assertThat(told.facts().toString()).doesNotContain("example.com/implants?", "+1647");
    }

    private static Wanted wanted(Platform platform, Visit visit, boolean consentRequired) {
        return new WantedConversions(
                        Told.destination("d", platform), Examples.site().withConsentRequired(consentRequired))
                .of(Examples.judged(Examples.call("r-1", AT)), visit, NOW);
    }

    private static Conversion told(Wanted wanted) {
        assertThat(wanted).isInstanceOf(Wanted.Told.class);
        return ((Wanted.Told) wanted).conversion();
    }

    private static JudgedResponse with(Response call, Attribution outcome, Qualification lead) {
        return new JudgedResponse(
                call, new Decision(call.id() + "@d", call.id(), 3, outcome, lead, RulesFired.NONE, AT, null));
    }

    static Visit visit(String query, String consent) {
        return visit(query, consent, AT.minusSeconds(60), new AnalyticsIds("1234.5678", "1700000000"));
    }

    static Visit visit(String query, String consent, Instant at, AnalyticsIds analytics) {
        Map<String, String> signals = Arrays.stream(consent.split(" "))
                .map(signal -> signal.split("="))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return new Visit(
                new VisitId("visit-1"),
                Examples.DEMO,
                new VisitorId("visitor-1"),
                at,
                "https://www.example.com/implants" + query,
                "",
                "Firefox",
                "en-CA",
                "1440x900",
                signals,
                false,
                EarlierTouches.NONE,
                analytics,
                "");
    }
}
