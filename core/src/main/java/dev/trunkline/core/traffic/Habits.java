package dev.trunkline.core.traffic;

import java.time.Duration;

/**
 * What visitors do, as shares from 0 to 1 and means of exponential distributions.
 *
 * @param visible mean time that a visit is looked at
 * @param leftOpen share of visits whose page stays open and visible for the better part of an hour
 * @param lostBeacon share of visits whose browser tells nothing when the page is left
 * @param returning share of visits that are a person's return
 * @param calling share of visits that lead to a call
 * @param callDelay mean time from arrival to call
 * @param late share of the callers who call days later instead
 * @param remembered share of visits whose number somebody else calls days later, out of notes or a shared page
 * @param printed calls to numbers in print for each call that a visit leads to
 * @param texting share of the callers who send a text instead
 * @param filling share of visits that send a form
 * @param answered share of calls that somebody answers
 */
public record Habits(
        Duration visible,
        double leftOpen,
        double lostBeacon,
        double returning,
        double calling,
        Duration callDelay,
        double late,
        double remembered,
        double printed,
        double texting,
        double filling,
        double answered) {
    private static final Duration VISIBLE = Duration.ofMinutes(3);

    /** A plumber's visitors: one in eleven responds, mostly by telephone, some days later, some from the van's side. */
    public static final Habits PLUMBING =
            new Habits(VISIBLE, 0.01, 0.1, 0.15, 0.065, Duration.ofMinutes(15), 0.06, 0.002, 0.1, 0.1, 0.02, 0.82);

    /** People who call the number that they saw, after an exponential delay and in no other way. */
    public static Habits callers(double calling, Duration callDelay) {
        return new Habits(VISIBLE, 0.01, 0.1, 0.15, calling, callDelay, 0, 0, 0, 0, 0, 1);
    }

    /** The same people, of whom this share calls days later, and whose numbers others remember and find in print. */
    public Habits withLateCallers(double share, double rememberedShare, double printedShare) {
        return new Habits(
                visible,
                leftOpen,
                lostBeacon,
                returning,
                calling,
                callDelay,
                share,
                rememberedShare,
                printedShare,
                texting,
                filling,
                answered);
    }
}
