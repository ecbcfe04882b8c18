package dev.trunkline.app.page;

import dev.trunkline.core.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people of a site read them. */
public final class SiteTimes {
    private static final DateTimeFormatter DAY = format("EEEE d MMMM");
    private static final DateTimeFormatter TIME = format("HH:mm");
    private static final DateTimeFormatter WHOLE = format("d MMM yyyy, HH:mm:ss");
    private static final DateTimeFormatter SHORT = format("d MMM, HH:mm");
    private static final DateTimeFormatter FIELD = format("yyyy-MM-dd'T'HH:mm");

    private final ZoneId zone;
    private final LocalDate today;

    public SiteTimes(Site site, Instant now) {
        this.zone = site.zone();
        this.today = LocalDate.ofInstant(now, zone);
    }

    /** Such as {@code Today, Monday 23 November}. */
    public String day(Instant instant) {
        LocalDate date = LocalDate.ofInstant(instant, zone);
        String day = DAY.format(date);
        if (date.equals(today)) {
            return "Today, " + day;
        }
        return date.getYear() == today.getYear() ? day : day + " " + date.getYear();
    }

    /** Such as {@code 10:42}. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    /** Such as {@code 23 Nov 2026, 08:14:07}. */
    public String whole(Instant instant) {
        return WHOLE.format(instant.atZone(zone));
    }

    /** Such as {@code 23 Nov, 08:14}, or {@code today 08:14}. */
    public String brief(Instant instant) {
        return LocalDate.ofInstant(instant, zone).equals(today)
                ? "today " + time(instant)
                : SHORT.format(instant.atZone(zone));
    }

    /** As a field for date and time reads and writes it. */
    public String field(Instant instant) {
        return FIELD.format(instant.atZone(zone));
    }

    /** The zone that all of them are in. */
    public ZoneId zone() {
        return zone;
    }

    /** Minutes and seconds, such as {@code 4:12}. */
    public static String minutes(Duration duration) {
        return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
