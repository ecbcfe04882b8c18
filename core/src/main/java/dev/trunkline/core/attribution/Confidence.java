package dev.trunkline.core.attribution;

import dev.trunkline.core.leasing.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How likely the newest holder of a number is who called it. The delay from arrival to call is taken to be exponential with a mean
 * m, so a holder who arrived at a calls at t with a density in proportion to exp(−(t − a)/m); by Bayes' theorem the newest holder's
 * share of the sum over all holders is the likelihood that it was them. While t passes, that share stays as it is. What it leaves
 * out are callers who were never shown the number: they dial it out of notes, out of print, by mistake. While the newest lease runs
 * they don't count; from its end u they weigh one in a thousand of the newest holder, who fades from there as exp(−(t − u)/m).
 */
final class Confidence {
    private static final double STRAYS = 0.001;
    private static final double LEAST = 0.05;
    private static final double DIGITS = 1_000;

    private Confidence() {}

    /**
     * From 0.05 to 1, in thousandths.
     *
     * @param holders the leases of one number that had begun by the instant; the last one is the newest
     * @param callDelay the mean m
     */
    static double ofNewest(List<Lease> holders, Instant instant, Duration callDelay) {
        Lease newest = holders.getLast();
        double all = 0;
        for (Lease holder : holders) {
            all += fading(holder.from(), newest.from(), callDelay);
        }
        double strays = instant.isBefore(newest.until()) ? 0 : STRAYS / fading(newest.until(), instant, callDelay);
        return rounded(1 / (all + strays));
    }

    private static double fading(Instant from, Instant to, Duration mean) {
        return Math.exp(-(double) Duration.between(from, to).toMillis() / mean.toMillis());
    }

    static double rounded(double confidence) {
        return Math.max(LEAST, Math.round(confidence * DIGITS) / DIGITS);
    }
}
