package dev.trunkline.core.comparison;

import dev.trunkline.core.reattribution.RunStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comparison and its report.
 *
 * @param visitsRead so far; the same for responses
 * @param aliveAt when it last told how far it is; null while it waits
 * @param report {@link ComparisonReport#NONE} until it is complete
 * @param startedAt null while it waits
 * @param endedAt null until it ended
 * @param failure why it failed, or the first visit or response of a completed one that could not be judged; empty otherwise
 */
public record Comparison(
        ComparisonId id,
        ComparisonRequest request,
        RunStatus status,
        long visitsRead,
        long responsesRead,
        @Nullable Instant aliveAt,
        ComparisonReport report,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String failure) {
    /** As it is accepted. */
    public static Comparison waiting(ComparisonId id, ComparisonRequest request, Instant now) {
        return new Comparison(id, request, RunStatus.WAITING, 0, 0, null, ComparisonReport.NONE, now, null, null, "");
    }

    /** As it begins, or goes on. */
    public Comparison running(Instant now) {
        Instant since = startedAt == null ? now : startedAt;
        return new Comparison(
                id, request, RunStatus.RUNNING, visitsRead, responsesRead, now, report, requestedAt, since, null, "");
    }

    /** As it goes on. */
    public Comparison read(long visits, long responses, Instant now) {
        return new Comparison(
                id, request, status, visits, responses, now, report, requestedAt, startedAt, endedAt, failure);
    }

    /** As it ends. */
    public Comparison completed(ComparisonReport result, String firstFailure, Instant now) {
        return new Comparison(
                id,
                request,
                RunStatus.COMPLETED,
                result.visits().counts().read(),
                result.responses().counts().read(),
                now,
                result,
                requestedAt,
                startedAt,
                now,
                firstFailure);
    }

    /** As it ends early. */
    public Comparison failed(String cause, Instant now) {
        return new Comparison(
                id,
                request,
                RunStatus.FAILED,
                visitsRead,
                responsesRead,
                now,
                report,
                requestedAt,
                startedAt,
                now,
                cause);
    }
}
