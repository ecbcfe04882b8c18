package dev.trunkline.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerKind;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephoneKindsTest {
    private final InMemoryNumbers numbers = new InMemoryNumbers();
    private final TelephoneKinds kinds = new TelephoneKinds(numbers);

    @ParameterizedTest
    @CsvSource({
        "+16475550142, ORDINARY",
        "+442079460000, ORDINARY",
        "'', WITHHELD",
        "sip:ann@example.com, OTHER",
        "client:ann, OTHER",
        "+18005550199, TOLL_FREE",
        "+448081570192, TOLL_FREE",
        "+19005550199, PREMIUM_RATE",
        "+10005550142, INVALID",
        "+15551234567, INVALID",
        "+112345, INVALID",
        "+1, INVALID",
        "+abc, INVALID",
        "+14165555555, ORDINARY",
        "+14155555555, MADE_UP",
        "+14123456789, MADE_UP",
        "+14198765432, MADE_UP",
        "+15550000000, INVALID",
        "+10000000000, MADE_UP"
    })
    void tellsKindsByNumberingPlans(String number, CallerKind kind) {
        assertThat(kinds.of(callFrom(number))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"0, the dialled one", "3, one of the pool", "4, the overflow number"})
    void knowsOurOwn(int number, String what) {
        numbers.add(new NumberPool(
                Examples.DEMO, Examples.PPC, "Paid", Examples.numbers(2, 2), Examples.number(4), Examples.DESTINATION));

        assertThat(kinds.of(callFrom(Examples.number(number).e164()))).as(what).isEqualTo(CallerKind.OWN);
        assertThat(kinds.of(callFrom(Examples.number(5).e164()))).isEqualTo(CallerKind.ORDINARY);
    }

    private static Response callFrom(String caller) {
        return new Response(
                new ResponseId("r"),
                Examples.DEMO,
                ResponseKind.CALL,
                Examples.number(0),
                null,
                new CallerNumber(caller),
                Examples.NOON,
                new CallProgress(CallStatus.RINGING, Duration.ZERO, false),
                "",
                true,
                Map.of(),
                "",
                Examples.NOON);
    }
}
