package dev.trunkline.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of money as people and programs write them. */
class AmountTest {
    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "420          | 420     | ''",
                "420.5        | 420.5   | ''",
                "420,50       | 420.5   | ''",
                "$1,234.50    | 1234.5  | ''",
                "1,234        | 1234    | ''",
                "1,234,567    | 1234567 | ''",
                "1.234.567    | 1234567 | ''",
                "1.234,50 €   | 1234.5  | ''",
                "1 234,50     | 1234.5  | ''",
                "1'234.50     | 1234.5  | ''",
                "CAD 420      | 420     | CAD",
                "420 usd      | 420     | USD",
                "0            | 0       | ''",
                "-5           | -5      | ''",
                "0.0001       | 0.0001  | ''",
            })
    void readsWhatIsClear(String text, BigDecimal value, String currency) {
        Amount amount = Amount.of(text, "");

        assertThat(amount.value()).isEqualByComparingTo(value);
        assertThat(amount.currency()).isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234",
                "1,23,456",
                "1,234,5",
                "1.234.5",
                "abc",
                "12 34",
                "420 CAD USD X",
                "1e3",
                ",5",
                "1.2.3,4"
            })
    void refusesWhatNobodyCanTell(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of(text, ""))
                .withMessage("The value '" + text + "' can't be read. Write it as 1234.50.");
    }

    @Test
    void takesTheCurrencyFromWhereItStands() {
        assertThat(Amount.of("420", " cad ")).isEqualTo(new Amount(new BigDecimal("420"), "CAD"));
        assertThat(Amount.of("420 CAD", "CAD").currency()).isEqualTo("CAD");
        assertThat(Amount.of(" ", "CAD")).isEqualTo(new Amount(null, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of("420 USD", "CAD"))
                .withMessage("The value is in USD, but the currency is said to be CAD.");
    }
}
