package dev.trunkline.core.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The windows of each platform, and what is sent when something changes. */
class PlannerTest {
    private static final Instant AT = Examples.NOON;
    private static final ResponseId RESPONSE = new ResponseId("r-1");
    private static final DestinationId DESTINATION = new DestinationId("d");

    @ParameterizedTest(name = "{0}: sent {1} after the click, {2} after the response: {3}")
    @CsvSource({
        "GOOGLE_ADS,    PT1H,             PT1M,            sent",
        "GOOGLE_ADS,    P90D,             PT1M,            CLICK_TOO_OLD",
        "GOOGLE_ADS,    PT2159H59M59S,    PT2159H,         sent",
        "DATA_MANAGER,  P89D,             PT1M,            sent",
        "DATA_MANAGER,  P90D,             P1D,             CLICK_TOO_OLD",
        "MICROSOFT_ADS, P89D,             P89D,            sent",
        "MICROSOFT_ADS, P90D,             P1D,             CLICK_TOO_OLD",
        "GA4,           P30D,             PT72H,           sent",
        "GA4,           P30D,             PT72H0.001S,     CONVERSION_TOO_OLD",
        "META,          P30D,             P7D,             sent",
        "META,          P30D,             PT168H0.001S,    CONVERSION_TOO_OLD",
        "CSV,           P300D,            P300D,           sent",
    })
    void sendsWithinTheWindow(Platform platform, Duration sinceClick, Duration sinceResponse, String expected) {
        Instant now = AT.plus(sinceResponse);
        Conversion wanted = new Conversion(
                new ClickId(ClickIdKind.GCLID, "a"), now.minus(sinceClick), AT, new BigDecimal("10"), Map.of());

        Plan plan = new Planner(platform.rules()).plan(RESPONSE, new Wanted.Told(wanted), Knowledge.NONE, now);

        assertThat(inWords(plan)).isEqualTo(expected.equals("sent") ? "CONVERSION r-1 a 10" : expected);
    }

    @ParameterizedTest(name = "{0}: {1} after the response, wanted {2}: {3}")
    @CsvSource({
        "GOOGLE_ADS,    PT23H59M59S,  a:20, TOO_EARLY",
        "GOOGLE_ADS,    PT24H,        a:20, RESTATE r-1 a 20",
        "GOOGLE_ADS,    P55D,         a:20, RESTATE r-1 a 20",
        "GOOGLE_ADS,    PT1320H0.001S, a:20, TOO_LATE",
        "GOOGLE_ADS,    P2D,          a:10, ''",
        "GOOGLE_ADS,    P2D,          none, RETRACT r-1 a 10",
        "GOOGLE_ADS,    PT1H,         none, TOO_EARLY",
        "GOOGLE_ADS,    P56D,         none, TOO_LATE",
        "GOOGLE_ADS,    P2D,          b:10, RETRACT r-1 a 10; CONVERSION r-1-2 b 10",
        "GOOGLE_ADS,    PT1H,         b:10, TOO_EARLY",
        "GOOGLE_ADS,    P56D,         b:10, TOO_LATE",
        "DATA_MANAGER,  P2D,          a:20, RESTATE r-1 a 20",
        "DATA_MANAGER,  P2D,          none, RESTATE r-1 a 0; CANNOT_RETRACT",
        "DATA_MANAGER,  P2D,          b:10, CANNOT_RETRACT",
        "MICROSOFT_ADS, PT5H59M,      a:20, TOO_EARLY",
        "MICROSOFT_ADS, PT6H,         a:20, RESTATE r-1 a 20",
        "MICROSOFT_ADS, P2D,          none, RETRACT r-1 a 10",
        "GA4,           PT1H,         a:20, CANNOT_RESTATE",
        "GA4,           PT1H,         none, CANNOT_RETRACT",
        "GA4,           PT1H,         b:10, CANNOT_RETRACT",
        "META,          PT1H,         a:20, CANNOT_RESTATE",
        "META,          PT1H,         none, CANNOT_RETRACT",
        "CSV,           PT0S,         a:20, RESTATE r-1 a 20",
        "CSV,           P300D,        none, RETRACT r-1 a 10",
    })
    void correctsWithinTheWindow(Platform platform, Duration sinceResponse, String wanted, String expected) {
        Knowledge known = Knowledge.of(List.of(sent(1, EntryKind.CONVERSION, "a:10", EntryOutcome.SENT)));

        Plan plan = new Planner(platform.rules()).plan(RESPONSE, wanted(wanted), known, AT.plus(sinceResponse));

        assertThat(inWords(plan)).isEqualTo(expected);
    }

    @Test
    void saysUntilWhenACorrectionWaits() {
        Knowledge known = Knowledge.of(List.of(sent(1, EntryKind.CONVERSION, "a:10", EntryOutcome.SENT)));

        Plan plan = google().plan(RESPONSE, wanted("none"), known, AT.plusSeconds(60));

        assertThat(plan.obstacle())
                .isEqualTo(new Plan.Obstacle(ObstacleReason.TOO_EARLY, AT.plus(Duration.ofHours(24)), ""));
    }

    @Test
    void aCorrectionWaitsForADayAfterALateSending() {
        LedgerEntry late = new LedgerEntry(
                DESTINATION,
                new ResponseKey(AT, RESPONSE),
                1,
                EntryKind.CONVERSION,
                "r-1",
                conversion("a:10"),
                new SendingId("s"),
                AT.plus(Duration.ofDays(3)),
                EntryOutcome.SENT,
                "");

        Plan plan = google().plan(RESPONSE, wanted("a:11"), Knowledge.of(List.of(late)), AT.plus(Duration.ofDays(3)));

        assertThat(inWords(plan)).isEqualTo("TOO_EARLY");
    }

    @Test
    void leavesWhatWasSentWhenNobodyCanSayYet() {
        Knowledge known = Knowledge.of(List.of(sent(1, EntryKind.CONVERSION, "a:10", EntryOutcome.SENT)));

        assertThat(google().plan(RESPONSE, new Wanted.Open(), known, AT.plus(Duration.ofDays(2))))
                .isEqualTo(Plan.NOTHING);
    }

    @Test
    void waitsForWhatMayHaveBeenSent() {
        Knowledge known = Knowledge.of(List.of(sent(1, EntryKind.CONVERSION, "a:10", EntryOutcome.INTENDED)));

        assertThat(google().plan(RESPONSE, wanted("b:20"), known, AT.plus(Duration.ofDays(2))))
                .isEqualTo(Plan.NOTHING);
    }

    @Test
    void takesBackWhatTheVisitorDidNotAllow() {
        Knowledge known = Knowledge.of(List.of(sent(1, EntryKind.CONVERSION, "a:10", EntryOutcome.SENT)));
        Wanted denied = new Wanted.Withheld(ObstacleReason.CONSENT_DENIED);

        assertThat(inWords(google().plan(RESPONSE, denied, Knowledge.NONE, AT))).isEqualTo("CONSENT_DENIED");
        assertThat(inWords(google().plan(RESPONSE, denied, known, AT.plus(Duration.ofDays(2)))))
                .isEqualTo("RETRACT r-1 a 10; CONSENT_DENIED");
    }

    @Test
    void sendsWhatWasRefusedOnlyOnceItSaysSomethingElse() {
        Knowledge known = Knowledge.of(List.of(
                sent(1, EntryKind.CONVERSION, "a:10", EntryOutcome.REFUSED).became(EntryOutcome.REFUSED, "no click")));

        Plan same = google().plan(RESPONSE, wanted("a:10"), known, AT);
        Plan other = google().plan(RESPONSE, wanted("a:11"), known, AT);

        assertThat(same.obstacle()).isEqualTo(new Plan.Obstacle(ObstacleReason.REFUSED, null, "no click"));
        assertThat(inWords(other)).isEqualTo("CONVERSION r-1 a 11");
    }

    @Test
    void sendsWhatWasInADiscardedFileAgainUnderTheSameName() {
        Knowledge known = Knowledge.of(List.of(sent(1, EntryKind.CONVERSION, "a:10", EntryOutcome.DISCARDED)));

        assertThat(inWords(google().plan(RESPONSE, wanted("a:10"), known, AT))).isEqualTo("CONVERSION r-1 a 10");
        assertThat(known.entries()).isEqualTo(1);
    }

    @Test
    void aPlatformThatGoesByClickAndTimeNeverSeesTheSameTimeTwice() {
        Knowledge known = Knowledge.of(List.of(
                sent(1, EntryKind.CONVERSION, "a:10", EntryOutcome.SENT),
                sent(2, EntryKind.RETRACT, "a:10", EntryOutcome.SENT)));

        Plan plan = new Planner(Platform.MICROSOFT_ADS.rules())
                .plan(RESPONSE, wanted("a:10"), known, AT.plus(Duration.ofDays(2)));

        assertThat(plan.steps()).extracting(step -> step.what().at()).containsExactly(AT.plusSeconds(1));
    }

    @Test
    void remarksThatGoogleAnalyticsWillNotJoinTheSession() {
        Planner ga = new Planner(Platform.GA4.rules());
        Conversion wanted = new Conversion(
                new ClickId(ClickIdKind.GA_CLIENT, "1.2"),
                AT,
                AT.plusSeconds(60),
                BigDecimal.ONE,
                Map.of(ConversionFact.GA_SESSION, "17"));

        Plan soon = ga.plan(RESPONSE, new Wanted.Told(wanted), Knowledge.NONE, AT.plus(Duration.ofHours(24)));
        Plan late = ga.plan(
                RESPONSE,
                new Wanted.Told(wanted),
                Knowledge.NONE,
                AT.plus(Duration.ofHours(24)).plusSeconds(1));

        assertThat(soon.steps()).extracting(Plan.Step::remark).containsExactly("");
        assertThat(late.steps()).extracting(Plan.Step::remark).asString().contains("24 hours after the session");
    }

    @Test
    void anotherCampaignIsADifferenceForAFileThatNamesIt() {
        Conversion before = conversion("a:10");
        Conversion after = new Conversion(
                before.click(),
                before.clickedAt(),
                before.at(),
                before.value(),
                Map.of(ConversionFact.CAMPAIGN, "implants"));
        Knowledge known = Knowledge.of(List.of(sent(1, EntryKind.CONVERSION, "a:10", EntryOutcome.SENT)));
        Instant now = AT.plus(Duration.ofDays(2));

        assertThat(inWords(new Planner(Platform.CSV.rules()).plan(RESPONSE, new Wanted.Told(after), known, now)))
                .isEqualTo("RETRACT r-1 a 10; CONVERSION r-1-2 a 10");
        assertThat(inWords(google().plan(RESPONSE, new Wanted.Told(after), known, now)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: sold for {1}, worth 10 CAD before: {2}")
    @CsvSource({
        "GOOGLE_ADS, 10 USD, RESTATE r-1 a 10 USD",
        "GOOGLE_ADS, 20 USD, RESTATE r-1 a 20 USD",
        "CSV,        10 USD, RESTATE r-1 a 10 USD",
        "GOOGLE_ADS, 10 CAD, ''",
        "META,       10 USD, CANNOT_RESTATE",
    })
    void anotherCurrencyIsAnotherValue(Platform platform, String sold, String expected) {
        String[] parts = sold.split(" ");
        Conversion before = conversion("a:10");
        Conversion after = new Conversion(
                before.click(),
                before.clickedAt(),
                before.at(),
                new BigDecimal(parts[0]),
                parts[1].equals("CAD") ? Map.of() : Map.of(ConversionFact.CURRENCY, parts[1]));
        Knowledge known = Knowledge.of(List.of(sent(1, EntryKind.CONVERSION, "a:10", EntryOutcome.SENT)));

        Plan plan = new Planner(platform.rules())
                .plan(RESPONSE, new Wanted.Told(after), known, AT.plus(Duration.ofDays(2)));

        assertThat(
                        plan.steps().isEmpty()
                                ? inWords(plan)
                                : inWords(plan) + " "
                                        + plan.steps().getFirst().what().currencyOr("CAD"))
                .isEqualTo(expected);
    }

    private static Planner google() {
        return new Planner(Platform.GOOGLE_ADS.rules());
    }

    private static Wanted wanted(String text) {
        return text.equals("none") ? new Wanted.Absent() : new Wanted.Told(conversion(text));
    }

    private static Conversion conversion(String text) {
        String[] parts = text.split(":");
        return Told.conversion(ClickIdKind.GCLID, parts[0], AT, parts[1]);
    }

    private static LedgerEntry sent(int number, EntryKind kind, String what, EntryOutcome outcome) {
        return new LedgerEntry(
                DESTINATION,
                new ResponseKey(AT, RESPONSE),
                number,
                kind,
                "r-1",
                conversion(what),
                new SendingId("s"),
                AT,
                outcome,
                "");
    }

    /** Such as {@code RETRACT r-1 a 10; CONVERSION r-1-2 b 10}. */
    private static String inWords(Plan plan) {
        StringBuilder words = new StringBuilder();
        plan.steps()
                .forEach(step -> words.append("; ")
                        .append(step.kind())
                        .append(' ')
                        .append(step.order())
                        .append(' ')
                        .append(step.what().click().value())
                        .append(' ')
                        .append(step.what().value().toPlainString()));
        Plan.Obstacle obstacle = plan.obstacle();
        if (obstacle != null) {
            words.append("; ").append(obstacle.reason());
        }
        return words.isEmpty() ? "" : words.substring(2);
    }
}
