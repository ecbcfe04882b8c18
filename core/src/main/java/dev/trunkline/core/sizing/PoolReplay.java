package dev.trunkline.core.sizing;

import java.time.Duration;

/**
 * Visitors as they came, at pools of other sizes: who finds a number free takes it for as long as their lease and its quarantine last,
 * who finds none is turned away and does not come back. Begins with an empty pool. Immutable.
 */
public final class PoolReplay {
    private final long[] begins;
    private final long[] ends;
    private final int peak;

    /**
     * @param begins in ascending order, in milliseconds
     * @param ends when each visitor's number would be free again
     */
    PoolReplay(long[] begins, long[] ends) {
        this.begins = begins;
        this.ends = ends;
        this.peak = mostAtOnce();
    }

    /** How many visitors came. */
    public int visitors() {
        return begins.length;
    }

    /** The most numbers that would be taken at once if there were always one more. */
    public int peak() {
        return peak;
    }

    /** The share of the visitors whom a pool of so many numbers turns away; 0 when nobody came. */
    public double turnedAway(int numbers) {
        if (begins.length == 0 || numbers >= peak) {
            return 0;
        }
        return numbers < 1 ? 1 : (double) countTurnedAway(numbers) / begins.length;
    }

    private int countTurnedAway(int numbers) {
        EndTimes taken = new EndTimes();
        int turnedAway = 0;
        for (int i = 0; i < begins.length; i++) {
            if (taken.size() < numbers) {
                taken.add(ends[i]);
            } else if (taken.soonest() <= begins[i]) {
                taken.replaceSoonest(ends[i]);
            } else {
                turnedAway++;
            }
        }
        return turnedAway;
    }

    /** A number of numbers that turns away no more than this share, while one fewer turns away more. */
    public int needed(double share) {
        int tooFew = -1;
        int enough = peak;
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            if (turnedAway(middle) <= share) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }

    /**
     * The load in erlang as visitors meet it: how many others come in the hour of an average visitor, times the hours that a number is
     * taken. Above the mean over day and night, which no visitor meets.
     */
    public double erlangs() {
        if (begins.length == 0) {
            return 0;
        }
        double othersInTheHour = 0;
        double taken = 0;
        int inTheHour = 0;
        for (int i = 0; i < begins.length; i++) {
            inTheHour = i > 0 && hour(begins[i]) == hour(begins[i - 1]) ? inTheHour + 1 : 0;
            // Both of a pair are another to each other.
            othersInTheHour += 2.0 * inTheHour;
            taken += ends[i] - begins[i];
        }
        Duration mean = Duration.ofMillis(Math.round(taken / begins.length));
        return ErlangB.erlangs(othersInTheHour / begins.length, mean);
    }

    private int mostAtOnce() {
        EndTimes taken = new EndTimes();
        int most = 0;
        for (int i = 0; i < begins.length; i++) {
            while (taken.size() > 0 && taken.soonest() <= begins[i]) {
                taken.removeSoonest();
            }
            taken.add(ends[i]);
            most = Math.max(most, taken.size());
        }
        return most;
    }

    private static long hour(long millis) {
        return Math.floorDiv(millis, Duration.ofHours(1).toMillis());
    }
}
