package dev.trunkline.core.comparison;

import java.math.BigDecimal;

/** What the responses are worth in all, in the site's currency, under both sides. */
public record Worth(BigDecimal base, BigDecimal candidate) {
    public static final Worth NOTHING = new Worth(BigDecimal.ZERO, BigDecimal.ZERO);

    public Worth {
        base = base.stripTrailingZeros();
        candidate = candidate.stripTrailingZeros();
    }

    /** Both together. */
    public Worth plus(Worth other) {
        return new Worth(base.add(other.base), candidate.add(other.candidate));
    }
}
