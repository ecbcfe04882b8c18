package dev.trunkline.app.conversion;

import dev.trunkline.app.web.ProblemException;
import java.math.BigDecimal;

/** Shares from 0 to 1 as people write them, in percent. */
final class Percentage {
    private Percentage() {}

    /** Such as {@code 80} or {@code 99.9}, without a sign. */
    static String of(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** The share; nothing written is 0. */
    static double read(String field, String percent) {
        try {
            double share = percent.isBlank()
                    ? 0
                    : new BigDecimal(percent.strip()).movePointLeft(2).doubleValue();
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Refused below, with what was written.
        }
        throw ProblemException.ofField(field, "must be a percentage from 0 to 100, but was '" + percent + "'");
    }
}
