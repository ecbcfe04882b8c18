package dev.trunkline.app.site;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.app.web.ProblemException.FieldError;
import dev.trunkline.core.site.LeasingSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change of how long numbers are held, in seconds, as {@link SiteView.Leasing} answers it; null leaves a setting as it is. */
record LeasingChange(
        @Nullable Long holdSeconds,
        @Nullable Long heartbeatSeconds,
        @Nullable Long confirmWithinSeconds,
        @Nullable Long closedBrowserDelaySeconds,
        @Nullable Long quarantineSeconds,
        @Nullable Long lateMatchSeconds,
        @Nullable Long callDelaySeconds,
        @Nullable Long attributionWindowSeconds) {
    private static final long MOST = Duration.ofDays(100_000).toSeconds();

    /** The settings after the change. */
    LeasingSettings applied(LeasingSettings before) {
        Map<LeasingField, Duration> values = LeasingField.of(before);
        put(LeasingField.HOLD, holdSeconds, values);
        put(LeasingField.HEARTBEAT, heartbeatSeconds, values);
        put(LeasingField.CONFIRM_WITHIN, confirmWithinSeconds, values);
        put(LeasingField.CLOSED_BROWSER_DELAY, closedBrowserDelaySeconds, values);
        put(LeasingField.QUARANTINE, quarantineSeconds, values);
        put(LeasingField.LATE_MATCH, lateMatchSeconds, values);
        put(LeasingField.CALL_DELAY, callDelaySeconds, values);
        put(LeasingField.ATTRIBUTION_WINDOW, attributionWindowSeconds, values);
        List<FieldError> errors = LeasingField.problems(values).entrySet().stream()
                .map(problem -> new FieldError("leasing." + problem.getKey().key() + "Seconds", problem.getValue()))
                .toList();
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            throw ProblemException.ofFields("invalid-body", first.field() + " " + first.message(), errors);
        }
        return LeasingField.settings(values);
    }

    private static void put(LeasingField field, @Nullable Long seconds, Map<LeasingField, Duration> values) {
        if (seconds != null) {
            values.put(field, Duration.ofSeconds(Math.clamp(seconds, -MOST, MOST)));
        }
    }
}
