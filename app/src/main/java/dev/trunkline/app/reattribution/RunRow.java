package dev.trunkline.app.reattribution;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.RunRequest;
import dev.trunkline.core.reattribution.RunStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as the pages show it. Their expressions compare texts, so mode and status are the names.
 *
 * @param from as a field for date and time reads it; the same for {@code to}
 * @param refreshSeconds when the page asks again; null once the run has ended
 */
record RunRow(
        String id,
        String mode,
        String status,
        int ruleSetVersion,
        String from,
        String to,
        long read,
        long changed,
        long unchanged,
        long failed,
        String startedAt,
        String duration,
        String by,
        String url,
        @Nullable Integer refreshSeconds) {
    private static final int LOOK_AGAIN = 2;

    static RunRow of(ReattributionRun run, SiteTimes times, Instant now) {
        RunRequest request = run.request();
        boolean underway = run.status() == RunStatus.WAITING || run.status() == RunStatus.RUNNING;
        return new RunRow(
                run.id().value(),
                request.mode().name(),
                run.status().name(),
                request.ruleSetVersion(),
                times.field(request.from()),
                times.field(request.to()),
                run.counts().read(),
                run.counts().changed(),
                run.counts().unchanged(),
                run.counts().failed(),
                run.startedAt() == null ? "not begun" : times.brief(run.startedAt()),
                duration(run, now),
                request.requestedBy(),
                "/sites/" + request.site() + "/runs/" + run.id(),
                underway ? LOOK_AGAIN : null);
    }

    private static String duration(ReattributionRun run, Instant now) {
        if (run.startedAt() == null) {
            return "";
        }
        Duration took = Duration.between(run.startedAt(), run.endedAt() == null ? now : run.endedAt());
        return took.toMinutes() > 0
                ? SiteTimes.minutes(took) + " min"
                : took.toSeconds() + "." + took.toMillisPart() / 100 + " s";
    }
}
