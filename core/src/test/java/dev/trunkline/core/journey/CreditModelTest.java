package dev.trunkline.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.core.visit.Touchpoint;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CreditModelTest {
    private static final Instant CALL = Instant.parse("2026-03-20T12:00:00Z");

    /** P is a paid click, D a direct visit; a number of days before the call follows each. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FIRST           | P0             | 1.000000
            FIRST           | P9 D2 P1       | 1.000000 0.000000 0.000000
            LAST            | P9 D2 P1       | 0.000000 0.000000 1.000000
            LAST_NON_DIRECT | P9 P2 D1       | 0.000000 1.000000 0.000000
            LAST_NON_DIRECT | D9 D1          | 0.000000 1.000000
            LINEAR          | P9 D2          | 0.500000 0.500000
            LINEAR          | P9 D2 P1       | 0.333333 0.333333 0.333334
            POSITION_BASED  | P9             | 1.000000
            POSITION_BASED  | P9 D2          | 0.500000 0.500000
            POSITION_BASED  | P9 D2 P1       | 0.400000 0.200000 0.400000
            POSITION_BASED  | P9 D3 D2 P1 P0 | 0.400000 0.066666 0.066667 0.066667 0.400000
            TIME_DECAY      | P7 P0          | 0.333333 0.666667
            TIME_DECAY      | P14 P7 P0      | 0.142857 0.285714 0.571429
            """)
    void sharesTheCredit(CreditModel model, String touches, String shares) {
        assertThat(model.credits(
                        Stream.of(touches.split(" "))
                                .map(CreditModelTest::touch)
                                .toList(),
                        CALL))
                .containsExactlyElementsOf(
                        Stream.of(shares.split(" ")).map(BigDecimal::new).toList());
    }

    @ParameterizedTest
    @EnumSource
    void addsUpToExactlyOneForAnyWay(CreditModel model) {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            List<Touchpoint> touches = new ArrayList<>();
            for (int days = random.nextInt(100); days >= 0; days--) {
                touches.add(touch((random.nextBoolean() ? "P" : "D") + days));
            }

            List<BigDecimal> credits = model.credits(touches, CALL.plusSeconds(random.nextInt(1_000)));

            assertThat(credits).hasSameSizeAs(touches).allMatch(credit -> credit.signum() >= 0);
            assertThat(credits.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void needsATouchpoint(CreditModel model) {
        assertThatThrownBy(() -> model.credits(List.of(), CALL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsWhatIsVeryOldAsNothingAndNotAsAnError() {
        List<Touchpoint> touches = List.of(touch("P36500"), touch("P0"));

        assertThat(CreditModel.TIME_DECAY.credits(touches, CALL))
                .containsExactly(new BigDecimal("0.000000"), new BigDecimal("1.000000"));
    }

    private static Touchpoint touch(String written) {
        boolean paid = written.startsWith("P");
        Instant at = CALL.minus(Duration.ofDays(Long.parseLong(written.substring(1))));
        return new Touchpoint(at, "https://www.example.com/" + (paid ? "?gclid=1" : ""), "");
    }
}
