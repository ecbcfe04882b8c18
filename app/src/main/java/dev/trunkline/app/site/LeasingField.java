package dev.trunkline.app.site;

import dev.trunkline.core.site.LeasingSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The leasing settings that people change, each with its bounds. */
enum LeasingField {
    HOLD("hold", LeasingSettings::hold, Duration.ofMinutes(1), Duration.ofDays(1)),
    HEARTBEAT("heartbeat", LeasingSettings::heartbeat, Duration.ofSeconds(10), Duration.ofMinutes(30)),
    CONFIRM_WITHIN("confirmWithin", LeasingSettings::confirmWithin, Duration.ofSeconds(10), Duration.ofHours(1)),
    CLOSED_BROWSER_DELAY(
            "closedBrowserDelay", LeasingSettings::closedBrowserDelay, Duration.ofSeconds(10), Duration.ofDays(1)),
    QUARANTINE("quarantine", LeasingSettings::quarantine, Duration.ofSeconds(15), Duration.ofDays(30)),
    LATE_MATCH("lateMatch", LeasingSettings::lateMatch, Duration.ofMinutes(1), Duration.ofDays(400)),
    CALL_DELAY("callDelay", LeasingSettings::callDelay, Duration.ofMinutes(1), Duration.ofDays(7)),
    ATTRIBUTION_WINDOW(
            "attributionWindow", LeasingSettings::attributionWindow, Duration.ofDays(1), Duration.ofDays(400));

    private final String key;
    private final Function<LeasingSettings, Duration> value;
    private final Duration least;
    private final Duration most;

    LeasingField(String key, Function<LeasingSettings, Duration> value, Duration least, Duration most) {
        this.key = key;
        this.value = value;
        this.least = least;
        this.most = most;
    }

    /** As the form and the messages name it; the API adds the unit. */
    String key() {
        return key;
    }

    static Map<LeasingField, Duration> of(LeasingSettings settings) {
        Map<LeasingField, Duration> values = new EnumMap<>(LeasingField.class);
        for (LeasingField field : values()) {
            values.put(field, field.value.apply(settings));
        }
        return values;
    }

    /** What is wrong with the values, by field; empty when they are settings. */
    static Map<LeasingField, String> problems(Map<LeasingField, Duration> values) {
        Map<LeasingField, String> problems = new EnumMap<>(LeasingField.class);
        values.forEach((field, duration) -> {
            if (duration.compareTo(field.least) < 0 || duration.compareTo(field.most) > 0) {
                problems.put(
                        field,
                        "must be " + words(field.least) + " to " + words(field.most) + ", but was " + words(duration));
            }
        });
        mustExceed(HOLD, HEARTBEAT, values, problems);
        mustExceed(CONFIRM_WITHIN, HEARTBEAT, values, problems);
        return problems;
    }

    private static void mustExceed(
            LeasingField longer,
            LeasingField shorter,
            Map<LeasingField, Duration> values,
            Map<LeasingField, String> problems) {
        Duration bound = get(shorter, values);
        if (get(longer, values).compareTo(bound) <= 0) {
            problems.putIfAbsent(
                    longer,
                    "must be longer than the heartbeat, " + words(bound)
                            + ", or pages that are still open lose their number");
        }
    }

    /** The settings with these values, which have no problems. */
    static LeasingSettings settings(Map<LeasingField, Duration> values) {
        return new LeasingSettings(
                get(HOLD, values),
                get(HEARTBEAT, values),
                get(CONFIRM_WITHIN, values),
                get(CLOSED_BROWSER_DELAY, values),
                get(QUARANTINE, values),
                get(LATE_MATCH, values),
                get(CALL_DELAY, values),
                get(ATTRIBUTION_WINDOW, values));
    }

    private static Duration get(LeasingField field, Map<LeasingField, Duration> values) {
        Duration value = values.get(field);
        if (value == null) {
            throw new IllegalArgumentException("The setting " + field.key + " is missing");
        }
        return value;
    }

    static String words(Duration duration) {
        Span span = Span.of(duration);
        return span.count() + " " + span.unit().word(span.count());
    }

    /**
     * A duration as people write it: so many of the largest unit that measures it without a rest.
     */
    record Span(long count, Unit unit) {
        static Span of(Duration duration) {
            return Arrays.stream(Unit.values())
                    .filter(unit -> duration.toSeconds() % unit.seconds == 0)
                    .findFirst()
                    .map(unit -> new Span(duration.toSeconds() / unit.seconds, unit))
                    .orElseThrow();
        }
    }

    /** A unit of the form, the largest first. */
    enum Unit {
        DAYS(86_400, "day"),
        HOURS(3_600, "hour"),
        MINUTES(60, "minute"),
        SECONDS(1, "second");

        private static final long MOST = 100_000_000;

        private final long seconds;
        private final String singular;

        Unit(long seconds, String singular) {
            this.seconds = seconds;
            this.singular = singular;
        }

        /** So many of them; null when the text is no whole number of them. */
        @Nullable
        Duration times(String count) {
            try {
                long number = Long.parseLong(count.strip());
                return number < 0 || number > MOST ? null : Duration.ofSeconds(number * seconds);
            } catch (NumberFormatException e) {
                return null;
            }
        }

        private String word(long count) {
            return count == 1 ? singular : singular + "s";
        }
    }
}
