package dev.trunkline.core.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.visit.InMemoryVisits;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A destination that is told only of what is certain enough. */
class MinConfidenceTest {
    private static final Instant AT = Examples.NOON;
    private static final Destination GOOGLE = Told.destination("google", Platform.GOOGLE_ADS);

    @ParameterizedTest(name = "certain to {0} of {1}, {2}, ad_user_data {3}: {4}")
    @CsvSource({
        "1,    0,   ?gclid=a,   granted, told",
        "0.01, 0,   ?gclid=a,   granted, told",
        "0.8,  0.8, ?gclid=a,   granted, told",
        "0.79, 0.8, ?gclid=a,   granted, TOO_UNCERTAIN",
        "1,    1,   ?gclid=a,   granted, told",
        "0.99, 1,   ?gclid=a,   granted, TOO_UNCERTAIN",
        "0.5,  0.8, ?gclid=a,   denied,  CONSENT_DENIED",
        "0.5,  0.8, ?msclkid=a, granted, absent",
    })
    void isNotToldOfWhatIsLessCertain(double confidence, double asked, String query, String consent, String expected) {
        Wanted wanted = new WantedConversions(Told.askingFor(asked, GOOGLE), Examples.site())
                .of(
                        judged(confidence),
                        WantedConversionsTest.visit(query, "ad_storage=granted ad_user_data=" + consent),
                        AT.plusSeconds(600));

        switch (expected) {
            case "told" -> assertThat(wanted).isInstanceOf(Wanted.Told.class);
            case "absent" -> assertThat(wanted).isEqualTo(new Wanted.Absent());
            default -> assertThat(wanted).isEqualTo(new Wanted.Withheld(ObstacleReason.valueOf(expected)));
        }
    }

    @Test
    void listsWhatIsHeldBackAndTakesBackWhatWasSentOnceMoreIsAskedFor() {
        InMemoryConversionLedger ledger = new InMemoryConversionLedger();
        Instant nextDay = AT.plus(Duration.ofHours(25));

        Sending first = plan(ledger, 0, AT.plusSeconds(600));
        ledger.settle(ledger.list(GOOGLE.id(), null, 10).stream()
                .map(entry -> entry.became(EntryOutcome.SENT, ""))
                .toList());
        Sending second = plan(ledger, 0.9, nextDay);

        assertThat(first.steps()).isEqualTo(Map.of(EntryKind.CONVERSION, 1L));
        assertThat(first.obstacles()).isEmpty();
        assertThat(second.steps()).isEqualTo(Map.of(EntryKind.RETRACT, 1L));
        assertThat(second.obstacles()).isEqualTo(Map.of(ObstacleReason.TOO_UNCERTAIN, 1L));
        assertThat(second.examples())
                .singleElement()
                .satisfies(
                        example -> assertThat(example.response().id().value()).isEqualTo("r-1"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.01, Double.NaN})
    void isAShare(double confidence) {
        assertThatThrownBy(() -> Told.askingFor(confidence, GOOGLE))
                .hasMessage("minConfidence must be from 0 to 1, but was '" + confidence + "'");
    }

    private static Sending plan(ConversionLedger ledger, double asked, Instant now) {
        InMemoryResponses responses = new InMemoryResponses();
        responses.add(judged(0.8));
        InMemoryVisits visits = new InMemoryVisits();
        visits.add(WantedConversionsTest.visit("?gclid=a", "ad_storage=granted ad_user_data=granted"));
        Destination destination = Told.askingFor(asked, GOOGLE);
        Sending sending =
                Sending.begun(new SendingId("s-" + now.getEpochSecond()), destination, SendingMode.SEND, "dana", now);
        return new SendingPlan(responses, visits, ledger, Examples.site(), sending).carryOut(now, () -> true);
    }

    private static JudgedResponse judged(double confidence) {
        Response call = Examples.call("r-1", AT);
        Decision decision = Examples.decision(call, "Paid Search");
        Attributed certain = (Attributed) decision.outcome();
        return new JudgedResponse(
                call,
                new Decision(
                        decision.id(),
                        call.id(),
                        decision.ruleSetVersion(),
                        new Attributed(
                                certain.method(),
                                certain.channel(),
                                certain.source(),
                                certain.medium(),
                                certain.campaign(),
                                certain.keyword(),
                                certain.visit(),
                                certain.lease(),
                                confidence),
                        decision.qualification(),
                        decision.rules(),
                        decision.decidedAt(),
                        null));
    }
}
