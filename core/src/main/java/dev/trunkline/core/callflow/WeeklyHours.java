package dev.trunkline.core.callflow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When a business is open in a week, by the clock on its wall: when clocks change, so does the instant of opening.
 *
 * @param days days without a span are left out; empty: always open
 */
public record WeeklyHours(Map<DayOfWeek, List<OpenSpan>> days) {
    public static final WeeklyHours ALWAYS = new WeeklyHours(Map.of());

    private static final int MOST_SPANS = 6;

    /**
     * Puts the spans of each day in order.
     *
     * @throws IllegalArgumentException when two spans of a day overlap; the message says which
     */
    public WeeklyHours {
        Map<DayOfWeek, List<OpenSpan>> ordered = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, spans) -> {
            if (!spans.isEmpty()) {
                ordered.put(day, ordered(spans));
            }
        });
        days = Collections.unmodifiableMap(ordered);
    }

    /** The hours whose days say so, each in a text that {@link #spans} reads. */
    public static WeeklyHours of(Function<DayOfWeek, String> text) {
        Map<DayOfWeek, List<OpenSpan>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, spans(text.apply(day)));
        }
        return new WeeklyHours(days);
    }

    /**
     * Reads the spans of one day.
     *
     * @param text spans between commas or spaces, such as {@code 08:00-12:00, 13:00-17:30}; empty: closed
     * @throws IllegalArgumentException that says what is wrong, without naming the field
     */
    public static List<OpenSpan> spans(String text) {
        String joined = text.strip().replaceAll("\\s*[-–]\\s*", "-");
        return joined.isEmpty()
                ? List.of()
                : ordered(Arrays.stream(joined.split("[,;\\s]+"))
                        .map(OpenSpan::of)
                        .toList());
    }

    /** The spans of a day as {@link #spans} reads them. */
    public String text(DayOfWeek day) {
        return days.getOrDefault(day, List.of()).stream()
                .map(OpenSpan::toString)
                .collect(Collectors.joining(", "));
    }

    public boolean isAlways() {
        return days.isEmpty();
    }

    /** Whether the business is open at the instant. */
    public boolean isOpen(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        LocalTime time = there.toLocalTime();
        int minute = time.getHour() * 60 + time.getMinute();
        return isAlways()
                || days.getOrDefault(there.getDayOfWeek(), List.of()).stream().anyMatch(span -> span.contains(minute));
    }

    private static List<OpenSpan> ordered(List<OpenSpan> spans) {
        if (spans.size() > MOST_SPANS) {
            throw new IllegalArgumentException(
                    "must have at most " + MOST_SPANS + " spans a day, but had " + spans.size());
        }
        List<OpenSpan> ordered = new ArrayList<>(spans);
        ordered.sort(Comparator.comparingInt(OpenSpan::from));
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).from() < ordered.get(i - 1).to()) {
                throw new IllegalArgumentException(
                        "must not overlap, but " + ordered.get(i - 1) + " and " + ordered.get(i) + " do");
            }
        }
        return List.copyOf(ordered);
    }
}
