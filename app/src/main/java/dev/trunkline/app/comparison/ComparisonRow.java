package dev.trunkline.app.comparison;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.comparison.Aspect;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonRequest;
import dev.trunkline.core.comparison.SubjectReport;
import dev.trunkline.core.reattribution.RunStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as the pages show it. Their expressions compare texts, so the status is the name.
 *
 * @param from as a field for date and time reads it; the same for {@code to}
 * @param visitsMoved how many change their channel; the same for responses
 * @param otherwise how many visits and responses change at all
 * @param duration in seconds or minutes; empty while it waits
 * @param refreshSeconds when the page asks again; null once it has ended
 */
record ComparisonRow(
        String id,
        String status,
        SideWord base,
        SideWord candidate,
        String from,
        String to,
        String requestedAt,
        String by,
        String duration,
        long visitsRead,
        long responsesRead,
        long visitsMoved,
        long responsesMoved,
        long otherwise,
        String failure,
        String url,
        @Nullable Integer refreshSeconds) {
    private static final int LOOK_AGAIN = 2;

    static ComparisonRow of(Comparison comparison, SiteTimes times, Instant now) {
        ComparisonRequest request = comparison.request();
        SubjectReport visits = comparison.report().visits();
        SubjectReport responses = comparison.report().responses();
        boolean underway = comparison.status() == RunStatus.WAITING || comparison.status() == RunStatus.RUNNING;
        return new ComparisonRow(
                comparison.id().value(),
                comparison.status().name(),
                SideWord.of(request.base()),
                SideWord.of(request.candidate()),
                times.field(request.from()),
                times.field(request.to()),
                times.brief(comparison.requestedAt()),
                request.requestedBy(),
                duration(comparison, now),
                comparison.visitsRead(),
                comparison.responsesRead(),
                moved(visits),
                moved(responses),
                visits.counts().changed() + responses.counts().changed(),
                comparison.failure(),
                "/sites/" + request.site() + "/comparisons/" + comparison.id(),
                underway ? LOOK_AGAIN : null);
    }

    static long moved(SubjectReport report) {
        return report.changed().getOrDefault(Aspect.CHANNEL, 0L);
    }

    private static String duration(Comparison comparison, Instant now) {
        if (comparison.startedAt() == null) {
            return "";
        }
        Duration took =
                Duration.between(comparison.startedAt(), comparison.endedAt() == null ? now : comparison.endedAt());
        return took.toMinutes() > 0
                ? SiteTimes.minutes(took) + " min"
                : took.toSeconds() + "." + took.toMillisPart() / 100 + " s";
    }
}
