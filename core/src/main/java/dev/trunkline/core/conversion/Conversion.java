package dev.trunkline.core.conversion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * A response as one platform is told of it.
 *
 * @param click what the platform recognises the visit by
 * @param clickedAt when that visit began
 * @param at when the response began
 * @param value in the destination's currency, not negative
 * @param facts what else the platform is told, by the names of {@link ConversionFact}; nothing that names a person in the clear
 */
public record Conversion(
        ClickId click, Instant clickedAt, Instant at, BigDecimal value, Map<ConversionFact, String> facts) {
    public Conversion {
        value = value.signum() <= 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        facts = Map.copyOf(facts);
    }

    /** This fact; empty when it is not told. */
    public String fact(ConversionFact fact) {
        return facts.getOrDefault(fact, "");
    }

    Conversion withValue(BigDecimal other) {
        return new Conversion(click, clickedAt, at, other, facts);
    }

    Conversion at(Instant other) {
        return new Conversion(click, clickedAt, other, value, facts);
    }

    boolean isWorth(BigDecimal other) {
        return value.compareTo(other) == 0;
    }
}
