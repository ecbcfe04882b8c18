package dev.trunkline.core.store;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.Random;

/**
 * Ids that begin with the millisecond they were made in, so that documents that arrive together lie together in every index on their
 * id and a group of them touches a page or two instead of one each. What follows is drawn: 105 bits, which nobody guesses. The
 * thought is that of version 7 of UUIDs. Thread-safe if its clock and randomness are.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7">RFC 9562, UUID version 7</a>
 */
public final class TimeOrderedIds implements IdSource {
    private static final int RADIX = 36;
    /** Enough until the year 5188. */
    private static final int TIME_DIGITS = 9;

    private static final int DRAWN_BITS = 105;
    private static final int DRAWN_DIGITS = 21;

    private final InstantSource clock;
    private final Random random;

    public TimeOrderedIds(InstantSource clock, Random random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String next() {
        String time = Long.toString(clock.millis(), RADIX);
        String drawn = new BigInteger(DRAWN_BITS, random).toString(RADIX);
        return padded(time, TIME_DIGITS) + padded(drawn, DRAWN_DIGITS);
    }

    private static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
