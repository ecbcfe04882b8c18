package dev.trunkline.core.conversion;

import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.outcome.OutcomeFacts;
import dev.trunkline.core.response.JudgedResponse;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a conversion is worth: what somebody sold, else what the rules say.
 *
 * @param currency empty: the destination's
 */
record Worth(BigDecimal value, String currency) {
    /** Of a response; empty when it is no conversion. */
    static Optional<Worth> of(JudgedResponse judged) {
        Qualification rules = judged.current().qualification();
        return judged.outcome()
                .map(Outcome::facts)
                .map(told -> ofOutcome(told, rules))
                .orElseGet(() -> ofRules(rules));
    }

    private static Optional<Worth> ofOutcome(OutcomeFacts told, Qualification rules) {
        return switch (told.kind()) {
            case OPEN -> ofRules(rules);
            case LOST -> Optional.empty();
            case SALE -> Optional.of(ofSale(told, rules));
        };
    }

    private static Optional<Worth> ofRules(Qualification qualification) {
        return qualification.qualified() ? Optional.of(new Worth(qualification.value(), "")) : Optional.empty();
    }

    private static Worth ofSale(OutcomeFacts sale, Qualification qualification) {
        return sale.value() == null ? new Worth(qualification.value(), "") : new Worth(sale.value(), sale.currency());
    }
}
