package dev.trunkline.batch.comparison;

import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.batch.job.SiteQueue;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonId;
import dev.trunkline.core.comparison.ComparisonRequest;
import dev.trunkline.core.comparison.Comparisons;
import dev.trunkline.core.comparison.RuleSource;
import dev.trunkline.core.reattribution.RunStatus;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.store.IdSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.core.task.TaskExecutor;

/**
 * Starts comparisons and goes on with those that were interrupted. The comparisons of a site follow one another, the oldest request
 * first; those of different sites go side by side. Thread-safe.
 */
public final class ComparisonRunner implements AutoCloseable {
    private final Comparisons comparisons;
    private final RuleSets ruleSets;
    private final ComparisonConductor conductor;
    private final InstantSource clock;
    private final IdSource ids;
    private final ComparisonSettings settings;
    private final SiteQueue<Comparison> queue;

    ComparisonRunner(
            Comparisons comparisons,
            RuleSets ruleSets,
            ComparisonConductor conductor,
            TaskExecutor executor,
            InstantSource clock,
            IdSource ids,
            ComparisonSettings settings,
            NodeStop stop) {
        this.comparisons = comparisons;
        this.ruleSets = ruleSets;
        this.conductor = conductor;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
        this.queue = new SiteQueue<>(new Work(), executor, stop);
    }

    /**
     * Accepts a comparison and starts it as soon as no other of its site is under way. It is durable when the call returns.
     *
     * @throws IllegalArgumentException when the site has no such rule set version
     */
    public ComparisonId start(ComparisonRequest request) {
        check(request.site(), request.base());
        check(request.site(), request.candidate());
        ComparisonId id = new ComparisonId(ids.next());
        comparisons.save(Comparison.waiting(id, request, clock.instant()));
        queue.wake(request.site());
        return id;
    }

    private void check(SiteId site, RuleSource source) {
        switch (source) {
            case RuleSource.Version version -> {
                if (ruleSets.version(site, version.number()).isEmpty()) {
                    throw new IllegalArgumentException(
                            "Site " + site + " has no rule set version " + version.number() + ".");
                }
            }
            case RuleSource.Draft draft -> {
                // Whether it compiles is said when it is compiled.
            }
        }
    }

    /** A comparison as it stands. */
    public Optional<Comparison> find(ComparisonId id) {
        return comparisons.find(id);
    }

    /** The comparisons of a site, newest first. */
    public List<Comparison> recent(SiteId site, int limit) {
        return comparisons.ofSite(site, limit);
    }

    /** Goes on with what waits and with what a dead node left. For the start of a node, and for every minute or so after it. */
    public void resumeUnfinished() {
        queue.wakeAll();
    }

    /** For the end of a node: its comparisons end after the page that they are at, and the next node goes on with them. */
    @Override
    public void close() {
        queue.close();
    }

    private final class Work implements SiteQueue.Work<Comparison> {
        @Override
        public List<Comparison> open() {
            return comparisons.unfinished();
        }

        @Override
        public SiteId site(Comparison comparison) {
            return comparison.request().site();
        }

        @Override
        public boolean isAliveElsewhere(Comparison comparison) {
            Instant aliveAt = comparison.aliveAt();
            return comparison.status() == RunStatus.RUNNING
                    && aliveAt != null
                    && aliveAt.isAfter(clock.instant().minus(settings.takeOverAfter()));
        }

        @Override
        public void conduct(Comparison comparison) {
            conductor.conduct(comparison);
        }
    }
}
