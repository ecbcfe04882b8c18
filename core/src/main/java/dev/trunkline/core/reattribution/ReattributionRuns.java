package dev.trunkline.core.reattribution;

import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.site.SiteId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs and what each changed. Thread-safe; durable when a call returns. */
public interface ReattributionRuns {
    /** Adds the run or replaces the one with its id. */
    void save(ReattributionRun run);

    Optional<ReattributionRun> find(RunId id);

    /** Newest first. */
    List<ReattributionRun> ofSite(SiteId site, int limit);

    /** Runs that are waiting, running or failed, oldest first: what a node that starts looks at. */
    List<ReattributionRun> unfinished();

    /** Adds the changes; adding one again (the same run and response) replaces it. */
    void recordChanges(List<VerdictChange> changes);

    /** What the run changed, oldest response first, those after {@code after}. */
    List<VerdictChange> changes(RunId run, @Nullable ResponseKey after, int limit);
}
