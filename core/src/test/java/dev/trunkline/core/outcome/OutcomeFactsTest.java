package dev.trunkline.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trunkline.core.Examples;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an outcome can say. */
class OutcomeFactsTest {
    @ParameterizedTest(name = "{0} of {1} {2} called {3}: {4} {5}")
    @CsvSource({
        "SALE, -1,            CAD, deal, value,    is from 0 to below 1000000000000",
        "SALE, 1000000000000, CAD, deal, value,    is from 0 to below 1000000000000",
        "SALE, 0.00001,       CAD, deal, value,    has at most 4 decimals",
        "SALE, 420,           cad, deal, currency, is a code such as CAD",
        "SALE, 420,           $,   deal, currency, is a code such as CAD",
        "SALE, ,              CAD, deal, currency, belongs to a value only",
        "LOST, 420,           CAD, deal, value,    belongs to a SALE only",
        "OPEN, 0,             '',  deal, value,    belongs to a SALE only",
        "SALE, 420,           CAD, ' ',  id,       has 1 to 120 characters",
    })
    void refusesWhatMakesNoSense(
            OutcomeKind kind, @Nullable BigDecimal value, String currency, String name, String field, String rule) {
        assertThatExceptionOfType(InvalidOutcomeException.class)
                .isThrownBy(() -> new OutcomeFacts(kind, value, currency, Examples.NOON, name))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.rule()).isEqualTo(rule);
                });
    }

    @Test
    void theSameAmountIsTheSameHoweverItIsWritten() {
        assertThat(Outcomes.facts(OutcomeKind.SALE, Examples.NOON, "4.2E+2", "CAD"))
                .isEqualTo(Outcomes.facts(OutcomeKind.SALE, Examples.NOON, "420.00", "CAD"));
    }
}
