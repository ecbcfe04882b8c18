package dev.trunkline.app.callimport;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Times in cells. A local time that clocks showed twice is the first of the two; one that they never showed is refused. Not thread-safe.
 */
final class TimeCells {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);
    private static final LocalDateTime EXAMPLE = LocalDateTime.of(2026, 3, 2, 14, 30);
    private static final String CALL = "start of the call";

    /** Year first, so that nothing can be taken for something else. */
    private static final List<DateTimeFormatter> CLEAR = Stream.of(
                    "uuuu-MM-dd['T'][ ]HH:mm[:ss][.SSSSSS][.SSS][ ]VV",
                    "uuuu-MM-dd['T'][ ]HH:mm[:ss][.SSSSSS][.SSS][ ]xx",
                    "uuuu-MM-dd['T'][ ]HH:mm[:ss][.SSSSSS][.SSS]",
                    "uuuu-MM-dd h:mm[:ss] a",
                    "uuuu/MM/dd HH:mm[:ss]",
                    "uuuu-MM-dd HH:mm[:ss] zzz",
                    "HH:mm:ss zzz uuuu-MM-dd",
                    "EEE, d MMM uuuu HH:mm:ss Z")
            .map(TimeCells::format)
            .toList();

    /** As American programs write them. */
    private static final List<DateTimeFormatter> AMERICAN = Stream.of(
                    "M/d/uuuu H:mm[:ss]",
                    "M/d/uuuu h:mm[:ss] a",
                    "M/d/uu H:mm[:ss]",
                    "M/d/uu h:mm[:ss] a",
                    "MMM d, uuuu h:mm[:ss] a",
                    "MMM d, uuuu, h:mm[:ss] a")
            .map(TimeCells::format)
            .toList();

    private final ZoneId zone;
    private final Instant latest;
    private final List<DateTimeFormatter> formats;
    private final String advice;
    private final String what;
    private DateTimeFormatter lastUsed;

    private TimeCells(ZoneId zone, Instant latest, List<DateTimeFormatter> formats, String advice, String what) {
        this.zone = zone;
        this.latest = latest;
        this.formats = formats;
        this.advice = advice;
        this.what = what;
        this.lastUsed = formats.getFirst();
    }

    /**
     * Of files that put the year first.
     *
     * @param zone of times that name none
     * @param receivedAt when the file came; no call began later
     */
    static TimeCells clear(ZoneId zone, Instant receivedAt) {
        return of(CLEAR, zone, receivedAt);
    }

    /** Of American programs, too. */
    static TimeCells american(ZoneId zone, Instant receivedAt) {
        return of(Stream.concat(CLEAR.stream(), AMERICAN.stream()).toList(), zone, receivedAt);
    }

    /**
     * Of one pattern.
     *
     * @throws IllegalArgumentException when it is none
     */
    static TimeCells of(String pattern, ZoneId zone, Instant receivedAt) {
        DateTimeFormatter format = format(pattern);
        String advice = "Write it as " + format.format(EXAMPLE.atZone(zone)) + ", which is " + pattern
                + ", or say again what the columns mean.";
        return new TimeCells(zone, receivedAt.plus(CLOCKS_MAY_DIFFER), List.of(format), advice, CALL);
    }

    private static TimeCells of(List<DateTimeFormatter> formats, ZoneId zone, Instant receivedAt) {
        return new TimeCells(
                zone,
                receivedAt.plus(CLOCKS_MAY_DIFFER),
                formats,
                "Write it as 2026-03-02T12:00:00Z or 2026-03-02 12:00:00.",
                CALL);
    }

    /** The same times of something else than calls, such as {@code time of the outcome}. */
    TimeCells of(String something) {
        return new TimeCells(zone, latest, formats, advice, something);
    }

    /** Whether a pattern can be read by. */
    static boolean isPattern(String pattern) {
        try {
            format(pattern);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.SMART);
    }

    Instant read(String text) {
        if (text.isEmpty()) {
            throw new CellProblem("The " + what + " is missing.");
        }
        Instant instant = instant(text).truncatedTo(ChronoUnit.MILLIS);
        if (instant.isBefore(EARLIEST) || instant.isAfter(latest)) {
            throw new CellProblem("The " + what + ", " + CellProblem.shown(text)
                    + ", is " + (instant.isAfter(latest) ? "later than the file came" : "before the year 2000")
                    + ". Check the date and the time zone.");
        }
        return instant;
    }

    private Instant instant(String text) {
        return Stream.concat(Stream.of(lastUsed), formats.stream().filter(format -> fits(format, text)))
                .flatMap(format -> instant(text, format).stream())
                .findFirst()
                .orElseThrow(() ->
                        new CellProblem("The " + what + ", " + CellProblem.shown(text) + ", can't be read. " + advice));
    }

    /** Empty when the text is not of the format. */
    private Optional<Instant> instant(String text, DateTimeFormatter format) {
        TemporalAccessor read;
        try {
            read = format.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        lastUsed = format;
        return Optional.of(read instanceof ZonedDateTime zoned ? zoned.toInstant() : local((LocalDateTime) read));
    }

    /** Failing to read is slow, so it is looked at before, but for what fitted the last. */
    private static boolean fits(DateTimeFormatter format, String text) {
        ParsePosition end = new ParsePosition(0);
        return format.parseUnresolved(text, end) != null && end.getIndex() == text.length();
    }

    private Instant local(LocalDateTime time) {
        if (zone.getRules().getValidOffsets(time).isEmpty()) {
            throw new CellProblem("The " + what + ", " + time + ", is a time that clocks in " + zone
                    + " never showed. Check the time zone.");
        }
        return time.atZone(zone).toInstant();
    }
}
