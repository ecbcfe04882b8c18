package dev.trunkline.app.callflow;

import dev.trunkline.app.number.WrittenNumber;
import dev.trunkline.core.callflow.CallHandling;
import dev.trunkline.core.callflow.CallRecording;
import dev.trunkline.core.callflow.InvalidHandlingException;
import dev.trunkline.core.callflow.OpenSpan;
import dev.trunkline.core.callflow.WeeklyHours;
import dev.trunkline.core.callflow.WhenClosed;
import dev.trunkline.core.callflow.WhenUnanswered;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.Site;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads settings of calls as people and machines write them: texts by the names that the form and the API give them. */
@Component
final class HandlingFields {
    static final String RING = "ringSeconds";
    static final String LONGEST_MESSAGE = "longestMessageSeconds";
    static final String FALLBACK = "fallback";
    static final String FORWARD_TEXTS = "forwardTexts";
    static final String HOURS = "hours";

    /** Where the API and the form name something otherwise than the domain, which has no units in its names. */
    private static final Map<String, String> NAMES = Map.of("ring", RING, "longestMessage", LONGEST_MESSAGE);

    private final Numbers numbers;

    HandlingFields(Numbers numbers) {
        this.numbers = numbers;
    }

    /** The name of the hours of a day. */
    static String of(DayOfWeek day) {
        return HOURS + "." + day;
    }

    /** The settings as texts. */
    static Map<String, String> texts(CallHandling calls) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("language", calls.language());
        texts.put("whisper", calls.whisper());
        texts.put("recording", calls.recording().name());
        texts.put("announcement", calls.announcement());
        for (DayOfWeek day : DayOfWeek.values()) {
            texts.put(of(day), calls.hours().text(day));
        }
        texts.put("closed", calls.closed().name());
        texts.put(RING, Long.toString(calls.ring().toSeconds()));
        texts.put("unanswered", calls.unanswered().name());
        texts.put(FALLBACK, text(calls.fallback()));
        texts.put("greeting", calls.greeting());
        texts.put(LONGEST_MESSAGE, Long.toString(calls.longestMessage().toSeconds()));
        texts.put(FORWARD_TEXTS, text(calls.forwardTexts()));
        texts.put("textAnswer", calls.textAnswer());
        return texts;
    }

    private static String text(@Nullable TrackingNumber number) {
        return number == null ? "" : number.e164();
    }

    /** The settings that the texts say, or what is wrong with them. */
    Read read(Map<String, String> texts, Site site) {
        Map<String, String> problems = new LinkedHashMap<>();
        CallHandling standard = CallHandling.DEFAULT;
        WeeklyHours hours = hours(texts, problems);
        Duration ring = seconds(texts, RING, standard.ring(), problems);
        Duration longest = seconds(texts, LONGEST_MESSAGE, standard.longestMessage(), problems);
        TrackingNumber fallback = number(texts, FALLBACK, site, problems);
        TrackingNumber forward = number(texts, FORWARD_TEXTS, site, problems);
        try {
            CallHandling calls = new CallHandling(
                    text(texts, "language"),
                    text(texts, "whisper"),
                    choice(CallRecording.class, texts, "recording"),
                    text(texts, "announcement"),
                    hours,
                    choice(WhenClosed.class, texts, "closed"),
                    ring,
                    choice(WhenUnanswered.class, texts, "unanswered"),
                    fallback,
                    text(texts, "greeting"),
                    longest,
                    forward,
                    text(texts, "textAnswer"));
            return new Read(calls, problems);
        } catch (InvalidHandlingException e) {
            e.problems().forEach((name, problem) -> problems.putIfAbsent(NAMES.getOrDefault(name, name), problem));
            return new Read(standard, problems);
        }
    }

    private static WeeklyHours hours(Map<String, String> texts, Map<String, String> problems) {
        Map<DayOfWeek, List<OpenSpan>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            try {
                days.put(day, WeeklyHours.spans(text(texts, of(day))));
            } catch (IllegalArgumentException e) {
                problems.put(of(day), String.valueOf(e.getMessage()));
            }
        }
        return new WeeklyHours(days);
    }

    private static Duration seconds(
            Map<String, String> texts, String field, Duration otherwise, Map<String, String> problems) {
        String text = text(texts, field);
        if (text.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        problems.put(field, "must be a whole number of seconds, such as " + otherwise.toSeconds());
        return otherwise;
    }

    private @Nullable TrackingNumber number(
            Map<String, String> texts, String field, Site site, Map<String, String> problems) {
        String text = text(texts, field);
        if (text.isEmpty()) {
            return null;
        }
        Optional<TrackingNumber> number = new WrittenNumber(site.siteNumber()).read(text);
        if (number.isEmpty()) {
            problems.put(field, "must be a telephone number, such as +14165550199, but was '" + text + "'");
        } else if (numbers.find(number.get()).isPresent()) {
            problems.put(field, "must not be a tracking number: " + number.get() + " would call itself in a circle");
        }
        return number.orElse(null);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, Map<String, String> texts, String field) {
        return Enum.valueOf(type, text(texts, field));
    }

    private static String text(Map<String, String> texts, String field) {
        return texts.getOrDefault(field, "").strip();
    }

    /**
     * What was read.
     *
     * @param calls means nothing when there are problems
     * @param problems by the name of the field; each reads well behind that name
     */
    record Read(CallHandling calls, Map<String, String> problems) {}
}
