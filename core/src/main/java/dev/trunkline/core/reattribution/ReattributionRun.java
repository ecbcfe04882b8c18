package dev.trunkline.core.reattribution;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A re-attribution run and its report.
 *
 * @param moves the largest first; complete only when the run is
 * @param startedAt null while it waits
 * @param endedAt null until it ended
 * @param failure why it failed, or the first response of a completed run that could not be judged; empty otherwise
 */
public record ReattributionRun(
        RunId id,
        RunRequest request,
        RunStatus status,
        RunCounts counts,
        List<RunMove> moves,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String failure) {
    public ReattributionRun {
        moves = List.copyOf(moves);
    }
}
