package dev.trunkline.app.callimport;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of calls in cells: seconds, such as {@code 93}, or {@code 1:33} and {@code 0:01:33}. */
final class DurationCells {
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,6})([.,]\\d+)?( ?(s|sec|secs|seconds))?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})");
    private static final Duration LONGEST = Duration.ofDays(1);

    private DurationCells() {}

    /** Zero when the cell is empty. */
    static Duration read(String text) {
        if (text.isEmpty()) {
            return Duration.ZERO;
        }
        Duration read = duration(text);
        if (read.compareTo(LONGEST) > 0) {
            throw new CellProblem("The call lasted " + CellProblem.shown(text)
                    + ", more than a day. The length is in seconds, or minutes and seconds such as 1:33.");
        }
        return read;
    }

    private static Duration duration(String text) {
        Matcher seconds = SECONDS.matcher(text);
        if (seconds.matches()) {
            return Duration.ofSeconds(Long.parseLong(seconds.group(1)));
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
            return Duration.ofHours(hours)
                    .plusMinutes(Long.parseLong(clock.group(2)))
                    .plusSeconds(Long.parseLong(clock.group(3)));
        }
        throw new CellProblem("The length of the call, " + CellProblem.shown(text)
                + ", can't be read. Write seconds, such as 93, or minutes and seconds, such as 1:33.");
    }
}
