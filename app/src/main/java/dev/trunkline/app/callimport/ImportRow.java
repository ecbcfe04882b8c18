package dev.trunkline.app.callimport;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.callimport.ImportRequest;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.ImportStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An import as the pages show it. Their expressions compare texts, so format and status are the names.
 *
 * @param percent how far it is; null when nobody knows or it has ended
 * @param failure null when there is none
 * @param refreshSeconds when the page asks again; null once nothing will change by itself
 */
record ImportRow(
        String id,
        String fileName,
        String format,
        String status,
        long rows,
        long read,
        long added,
        long known,
        long skipped,
        long rejected,
        @Nullable Integer percent,
        String size,
        String zone,
        String requestedAt,
        String duration,
        String by,
        @Nullable String failure,
        String url,
        @Nullable Integer refreshSeconds) {
    private static final Set<ImportStatus> UNDERWAY =
            Set.of(ImportStatus.RECEIVING, ImportStatus.WAITING, ImportStatus.RUNNING);
    private static final int LOOK_AGAIN = 2;
    private static final long KILO = 1_000;

    static ImportRow of(ImportRun run, SiteTimes times, Instant now) {
        ImportRequest request = run.request();
        boolean running = run.status() == ImportStatus.RUNNING && run.rows() > 0;
        return new ImportRow(
                run.id().value(),
                request.fileName(),
                request.format().name(),
                run.status().name(),
                run.rows(),
                run.counts().read(),
                run.counts().added(),
                run.counts().known(),
                run.counts().skipped(),
                run.counts().rejected(),
                running ? (int) (run.counts().read() * 100 / run.rows()) : null,
                size(run.file().bytes()),
                request.zone().getId(),
                times.brief(run.requestedAt()),
                duration(run, now),
                request.requestedBy(),
                run.failure().isEmpty() ? null : run.failure(),
                "/sites/" + request.site() + "/imports/" + run.id(),
                UNDERWAY.contains(run.status()) ? LOOK_AGAIN : null);
    }

    private static String size(long bytes) {
        if (bytes < KILO * KILO) {
            return (bytes + KILO - 1) / KILO + " kB";
        }
        return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }

    private static String duration(ImportRun run, Instant now) {
        if (run.startedAt() == null) {
            return "";
        }
        Duration took = Duration.between(run.startedAt(), run.endedAt() == null ? now : run.endedAt());
        return took.toMinutes() > 0
                ? SiteTimes.minutes(took) + " min"
                : took.toSeconds() + "." + took.toMillisPart() / 100 + " s";
    }
}
