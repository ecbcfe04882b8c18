package dev.trunkline.core.sizing;

import java.time.Duration;

/**
 * Erlang's loss formula: the share of visitors who find every number taken when they arrive at random. It depends on the mean time that
 * a number is taken and on nothing else of it.
 */
public final class ErlangB {
    private static final double NEGLIGIBLE = 1e-12;

    private ErlangB() {}

    /**
     * The share turned away, by the recursion B(0) = 1, B(n) = A·B(n−1) / (n + A·B(n−1)): no term leaves 0 to 1, so nothing overflows
     * (V. B. Iversen, Teletraffic Engineering Handbook, ITU-D SG 2/16, chapter 4).
     *
     * @param erlangs the offered load A
     */
    public static double turnedAway(double erlangs, int numbers) {
        check(erlangs);
        double share = 1;
        for (int n = 1; n <= numbers && share > NEGLIGIBLE; n++) {
            share = next(erlangs, n, share);
        }
        return share;
    }

    /**
     * The fewest numbers that turn away no more than this share.
     *
     * @param share above 0, such as 0.01
     */
    public static int needed(double erlangs, double share) {
        check(erlangs);
        if (!(share > 0)) {
            throw new IllegalArgumentException(
                    "A share to be turned away must be above 0, e.g. 0.01, but was " + share);
        }
        int numbers = 0;
        for (double turnedAway = 1; turnedAway > share; turnedAway = next(erlangs, numbers, turnedAway)) {
            numbers++;
        }
        return numbers;
    }

    /** Arrivals per hour times the hours that each takes a number. */
    public static double erlangs(double arrivalsPerHour, Duration taken) {
        return arrivalsPerHour * taken.toMillis() / Duration.ofHours(1).toMillis();
    }

    private static double next(double erlangs, int numbers, double share) {
        return erlangs * share / (numbers + erlangs * share);
    }

    private static void check(double erlangs) {
        if (!(erlangs >= 0 && erlangs < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("An offered load must be 0 or more erlang, but was " + erlangs);
        }
    }
}
