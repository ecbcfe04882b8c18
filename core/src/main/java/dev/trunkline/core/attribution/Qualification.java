package dev.trunkline.core.attribution;

import java.math.BigDecimal;

/**
 * Whether a response is a lead and what it is worth in the site's currency.
 *
 * @param rule the rule that said so; empty when none did
 */
public record Qualification(boolean qualified, BigDecimal value, String rule) {
    public static final Qualification NONE = new Qualification(false, BigDecimal.ZERO, "");

    public Qualification {
        value = value.stripTrailingZeros();
    }
}
