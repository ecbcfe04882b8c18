package dev.trunkline.batch.reattribution;

import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.RunMove;
import dev.trunkline.core.reattribution.VerdictChange;
import dev.trunkline.core.response.ResponseKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The recorded changes of a run, read as its report needs them. */
final class Changes {
    private static final int PAGE = 500;
    private static final Comparator<RunMove> LARGEST_FIRST = Comparator.comparingLong(RunMove::count)
            .reversed()
            .thenComparing(RunMove::from)
            .thenComparing(RunMove::to);

    private Changes() {}

    /**
     * Takes the place of a change that is none any more: the response moved on after the run recorded it and before the run could
     * apply or count it. Before and after are one.
     */
    static VerdictChange withdrawn(RunId run, ResponseKey response, Decision current) {
        return new VerdictChange(run, response, current, current);
    }

    /** How many responses moved from which channel to which, the largest first. */
    static List<RunMove> moves(ReattributionRuns runs, RunId run) {
        Map<Move, Long> counts = new HashMap<>();
        ResponseKey after = null;
        for (List<VerdictChange> page = page(runs, run, after); !page.isEmpty(); page = page(runs, run, after)) {
            for (VerdictChange change : page) {
                if (!change.isWithdrawn()) {
                    Move move =
                            new Move(change.before().channel(), change.after().channel());
                    counts.merge(move, 1L, Long::sum);
                }
            }
            after = page.getLast().response();
        }
        List<RunMove> moves = new ArrayList<>();
        counts.forEach((move, count) -> moves.add(new RunMove(move.from(), move.to(), count)));
        moves.sort(LARGEST_FIRST);
        return moves;
    }

    private static List<VerdictChange> page(ReattributionRuns runs, RunId run, @Nullable ResponseKey after) {
        return runs.changes(run, after, PAGE);
    }

    private record Move(String from, String to) {}
}
