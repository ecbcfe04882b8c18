package dev.trunkline.core.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says became of a response, whichever it is.
 *
 * @param value of a sale, not negative, without trailing zeros; null: it has the value that the rules gave the response
 * @param currency of the value, ISO 4217, such as {@code CAD}; empty: the currency that the rules speak of
 * @param at when it became so, in milliseconds; of several outcomes the newest counts
 * @param name what its sender calls it; not blank
 */
public record OutcomeFacts(OutcomeKind kind, @Nullable BigDecimal value, String currency, Instant at, String name) {
    /** The longest name. */
    public static final int LONGEST_NAME = 120;

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final int FINEST = 4;

    public OutcomeFacts {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        check(!name.isBlank() && name.length() <= LONGEST_NAME, "id", "has 1 to " + LONGEST_NAME + " characters");
        check(kind == OutcomeKind.SALE || value == null, "value", "belongs to a SALE only");
        check(currency.isEmpty() || CURRENCY.matcher(currency).matches(), "currency", "is a code such as CAD");
        check(currency.isEmpty() || value != null, "currency", "belongs to a value only");
        if (value != null) {
            check(value.signum() >= 0 && value.compareTo(MOST) < 0, "value", "is from 0 to below " + MOST);
            value = plain(value);
        }
    }

    /** The same under another name. */
    public OutcomeFacts named(String other) {
        return new OutcomeFacts(kind, value, currency, at, other);
    }

    /** Whether both tell of the same news, by whatever names: the same kind and value at the same time. */
    public boolean saysTheSameAs(OutcomeFacts other) {
        return equals(other.named(name));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        check(stripped.scale() <= FINEST, "value", "has at most " + FINEST + " decimals");
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private static void check(boolean holds, String field, String rule) {
        if (!holds) {
            throw new InvalidOutcomeException(field, rule);
        }
    }
}
