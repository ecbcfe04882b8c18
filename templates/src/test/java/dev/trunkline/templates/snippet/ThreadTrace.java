package dev.trunkline.templates.snippet;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import dev.trunkline.templates.browser.RealBrowser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What a page's main thread did, as Chromium's trace tells it. A time is what the thread had of a processor: that does not grow while
 * other programs of a busy machine have it, which time by the clock does.
 */
final class ThreadTrace {
    /** Scripts with their addresses, tasks, and the marks of the probe. */
    private static final List<String> CATEGORIES =
            List.of("devtools.timeline", "blink.user_timing", "disabled-by-default-devtools.timeline");

    private static final Set<String> RUNS = Set.of("v8.compile", "EvaluateScript", "FunctionCall");
    private static final Pattern SNIPPET = Pattern.compile(".*/t(/[\\w-]+)?\\.js(\\?.*)?");
    private static final double MICROS_IN_A_MILLI = 1_000;

    private final List<Event> events;

    private ThreadTrace(List<Event> events) {
        this.events = events;
    }

    /** Of a page on which the snippet swaps while it is looked at. */
    static ThreadTrace of(RealBrowser browser, Page page, Runnable look) {
        byte[] trace = browser.trace(page, CATEGORIES, look);
        List<Event> all = StreamSupport.stream(
                        JsonParser.parseString(new String(trace, StandardCharsets.UTF_8))
                                .getAsJsonObject()
                                .getAsJsonArray("traceEvents")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .map(Event::of)
                .toList();
        String thread = mark(all, "swapped").thread();
        return new ThreadTrace(
                all.stream().filter(event -> event.thread().equals(thread)).toList());
    }

    /** From the answer to the end of the first swap, in milliseconds. */
    double firstSwap() {
        return mark(events, "swapped").cpu() - mark(events, "answered").cpu();
    }

    /** The longest task in which the snippet ran, with all that was done in it, in milliseconds. */
    double longestTask() {
        List<Event> ours = events.stream().filter(Event::isOurs).toList();
        return events.stream()
                .filter(task -> task.name().equals("RunTask") && ours.stream().anyMatch(task::holds))
                .mapToDouble(Event::cpuLength)
                .max()
                .orElseThrow();
    }

    private static Event mark(List<Event> events, String name) {
        return events.stream()
                .filter(event -> event.name().equals("trunkline:" + name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The trace has no mark " + name));
    }

    /**
     * One of its events.
     *
     * @param thread process and thread
     * @param start by the clock, in microseconds
     * @param cpu processor time of the thread until then, in milliseconds
     */
    private record Event(
            String name, String thread, double start, double length, double cpu, double cpuLength, String url) {
        static Event of(JsonObject event) {
            return new Event(
                    event.get("name").getAsString(),
                    event.get("pid") + " " + event.get("tid"),
                    number(event, "ts"),
                    number(event, "dur"),
                    number(event, "tts") / MICROS_IN_A_MILLI,
                    number(event, "tdur") / MICROS_IN_A_MILLI,
                    url(event));
        }

        private static double number(JsonObject event, String name) {
            JsonElement number = event.get(name);
            return number == null ? 0 : number.getAsDouble();
        }

        private static String url(JsonObject event) {
            JsonObject arguments = event.getAsJsonObject("args");
            JsonElement data = arguments == null ? null : arguments.get("data");
            JsonElement url =
                    data != null && data.isJsonObject() ? data.getAsJsonObject().get("url") : null;
            return url != null && url.isJsonPrimitive() ? url.getAsString() : "";
        }

        boolean isOurs() {
            return RUNS.contains(name) && SNIPPET.matcher(url).matches() || name.equals("trunkline:swapped");
        }

        boolean holds(Event other) {
            return start <= other.start && other.start <= start + length;
        }
    }
}
