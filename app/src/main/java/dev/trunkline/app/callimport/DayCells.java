package dev.trunkline.app.callimport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Times in cells, or days alone: such a day begins at midnight, and what happened on it may have happened until its end. */
final class DayCells {
    private static final List<DateTimeFormatter> DAYS = Stream.of(
                    "uuuu-MM-dd", "uuuu/MM/dd", "M/d/uuuu", "M/d/uu", "d.M.uuuu", "MMM d, uuuu", "d MMM uuuu")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withChronology(IsoChronology.INSTANCE)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final TimeCells times;
    private final ZoneId zone;
    private final Instant receivedAt;

    DayCells(TimeCells times, ZoneId zone, Instant receivedAt) {
        this.times = times;
        this.zone = zone;
        this.receivedAt = receivedAt;
    }

    When read(String text) {
        Optional<LocalDate> day = day(text);
        if (day.isEmpty()) {
            Instant at = times.read(text);
            return new When(at, at);
        }
        Instant begin = day.get().atStartOfDay(zone).toInstant();
        if (begin.isAfter(receivedAt)) {
            throw new CellProblem("The day " + CellProblem.shown(text)
                    + " had not begun when the file came. Check the date and the time zone.");
        }
        return new When(
                begin, day.get().plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
    }

    private static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeParseException e) {
                // The next one may fit.
            }
        }
        return Optional.empty();
    }

    /**
     * When something was.
     *
     * @param at the time, or the beginning of the day
     * @param latest the same time, or the end of the day
     */
    record When(Instant at, Instant latest) {}
}
