package dev.trunkline.core.callflow;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Part of a day, in minutes of the clock on the wall.
 *
 * @param from 0 to 1439, inclusive
 * @param to more than {@code from}, at most 1440 (midnight at the end of the day), exclusive
 */
public record OpenSpan(int from, int to) {
    private static final int DAY = 24 * 60;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})");

    public OpenSpan {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("must end after it begins, on the same day (split at 24:00 what goes on"
                    + " past midnight), but was " + text(from) + "-" + text(to));
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @param text such as {@code 08:00-17:30}
     * @throws IllegalArgumentException that says what is wrong, without naming the field
     */
    public static OpenSpan of(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must look like 08:00-17:30, but was '" + text.strip() + "'");
        }
        return new OpenSpan(
                minutes(matcher.group(1), matcher.group(2), text), minutes(matcher.group(3), matcher.group(4), text));
    }

    /** Whether it contains this minute of the day. */
    boolean contains(int minute) {
        return from <= minute && minute < to;
    }

    private static int minutes(String hours, String minutes, String text) {
        int hour = Integer.parseInt(hours);
        int minute = Integer.parseInt(minutes);
        if (minute > 59 || hour * 60 + minute > DAY) {
            throw new IllegalArgumentException("must have times from 00:00 to 24:00, but was '" + text.strip() + "'");
        }
        return hour * 60 + minute;
    }

    private static String text(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    @Override
    public String toString() {
        return text(from) + "-" + text(to);
    }
}
