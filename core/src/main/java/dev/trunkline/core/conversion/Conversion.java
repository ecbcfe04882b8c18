package dev.trunkline.core.conversion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * A response as one platform is told of it.
 *
 * @param click what the platform recognises the visit by
 * @param clickedAt when that visit began
 * @param at when the response began
 * @param value not negative; in the destination's currency unless {@link ConversionFact#CURRENCY} names another
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

    /** The currency of its value: its own, else that of the destination. */
    public String currencyOr(String ofDestination) {
        return facts.getOrDefault(ConversionFact.CURRENCY, ofDestination);
    }

    /** The same, worth as much as another. */
    Conversion worth(Conversion other) {
        Map<ConversionFact, String> worth = factsBesideWorth();
        if (!other.fact(ConversionFact.CURRENCY).isEmpty()) {
            worth.put(ConversionFact.CURRENCY, other.fact(ConversionFact.CURRENCY));
        }
        return new Conversion(click, clickedAt, at, other.value, worth);
    }

    /** The same, worth nothing. */
    Conversion worthless() {
        return new Conversion(click, clickedAt, at, BigDecimal.ZERO, facts);
    }

    /** What is told of it besides what it is worth. */
    Map<ConversionFact, String> factsBesideWorth() {
        Map<ConversionFact, String> rest = new EnumMap<>(ConversionFact.class);
        rest.putAll(facts);
        rest.remove(ConversionFact.CURRENCY);
        return rest;
    }

    Conversion at(Instant other) {
        return new Conversion(click, clickedAt, other, value, facts);
    }

    boolean isWorthNothing() {
        return value.signum() == 0;
    }

    /** Nothing is nothing in any currency. */
    boolean isWorthAsMuchAs(Conversion other) {
        return value.compareTo(other.value) == 0
                && (isWorthNothing() || fact(ConversionFact.CURRENCY).equals(other.fact(ConversionFact.CURRENCY)));
    }
}
