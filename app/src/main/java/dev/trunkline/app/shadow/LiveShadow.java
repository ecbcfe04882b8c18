package dev.trunkline.app.shadow;

import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitObserver;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleSetRejectedException;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.shadow.Shadow;
import dev.trunkline.core.shadow.ShadowComparison;
import dev.trunkline.core.shadow.ShadowCounts;
import dev.trunkline.core.shadow.ShadowKey;
import dev.trunkline.core.shadow.Shadows;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.StoreUnavailableException;
import dev.trunkline.core.visit.Visit;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges the visits of this node a second time, under the draft that their site shadows. A visitor never waits for it: a visit is
 * put in a bounded queue that one thread works off, and where the queue is full it is dropped and counted. What comes out is
 * counted and goes nowhere else. Thread-safe.
 */
final class LiveShadow implements VisitObserver, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveShadow.class);
    private static final int LONGEST_CLOSE_SECONDS = 5;
    /** Of a draft, which is no version yet, and of a site that has published none. */
    private static final int NO_VERSION = 0;

    private final Shadows shadows;
    private final RuleSets ruleSets;
    private final RuleBases ruleBases;
    private final Sites sites;
    private final RuleCompiler compiler;
    private final ThreadPoolExecutor worker;
    private final ShadowTally tally = new ShadowTally();
    private final ReentrantLock following = new ReentrantLock();
    private volatile Map<SiteId, ShadowedDraft> running = Map.of();

    /** @param longestQueue how many visits may wait; those beyond are dropped */
    LiveShadow(
            Shadows shadows,
            RuleSets ruleSets,
            RuleBases ruleBases,
            Sites sites,
            RuleCompiler compiler,
            int longestQueue) {
        this.shadows = shadows;
        this.ruleSets = ruleSets;
        this.ruleBases = ruleBases;
        this.sites = sites;
        this.compiler = compiler;
        this.worker = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(longestQueue),
                Thread.ofPlatform().name("shadow").daemon().factory(),
                (task, full) -> ((Evaluation) task).drop());
    }

    @Override
    public void decided(Visit visit, VisitDecision decision) {
        ShadowedDraft draft = running.get(visit.site());
        RuleBase rules = draft == null ? null : draft.rules();
        if (draft != null && rules != null && draft.shadow().covers(visit.id())) {
            worker.execute(new Evaluation(draft.against(decision), rules, visit, decision));
        }
    }

    /** Whether this node judges visits under this revision. */
    boolean isEvaluating(SiteId site, long revision) {
        ShadowedDraft draft = running.get(site);
        return draft != null && draft.revision() == revision && draft.rules() != null;
    }

    /** Follows which shadows run, and the drafts as they are saved. A revision is compiled once. */
    void follow() {
        if (!following.tryLock()) {
            return;
        }
        try {
            Map<SiteId, ShadowedDraft> next = new HashMap<>();
            for (Shadow shadow : shadows.all()) {
                Optional<RuleDraft> draft = ruleSets.draft(shadow.site());
                if (draft.isEmpty()) {
                    // Published or discarded: a later draft is another one and is not shadowed unasked.
                    shadows.stop(shadow);
                } else {
                    next.put(shadow.site(), followed(shadow, draft.get()));
                }
            }
            running = Map.copyOf(next);
        } catch (StoreUnavailableException e) {
            LOG.warn("Can't look for shadows; going on with those known: {}", e.getMessage());
        } finally {
            following.unlock();
        }
    }

    private ShadowedDraft followed(Shadow shadow, RuleDraft draft) {
        ShadowedDraft known = running.get(shadow.site());
        if (known != null && known.is(shadow, draft.revision())) {
            return known;
        }
        // The same revision under another shadow, such as one with a larger share, is compiled already.
        RuleBase compiled = known != null && known.revision() == draft.revision() ? known.rules() : compile(draft);
        return new ShadowedDraft(shadow, draft.revision(), compiled);
    }

    private @Nullable RuleBase compile(RuleDraft draft) {
        try {
            return compiler.compile(
                    NO_VERSION,
                    draft.files(),
                    sites.find(draft.site()).map(Site::zone).orElse(ZoneOffset.UTC));
        } catch (RuleSetRejectedException e) {
            LOG.info("The shadow of site {} pauses: revision {} does not compile", draft.site(), draft.revision());
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The shadow of site {} pauses: revision {} failed", draft.site(), draft.revision(), e);
        }
        return null;
    }

    /** Adds what was counted to the store. */
    void storeCounts() {
        tally.store(shadows);
    }

    /** Works off what waits, but not for long, and stores what was counted. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        storeCounts();
    }

    /** A visit that waits to be judged again. */
    private final class Evaluation implements Runnable {
        private final ShadowKey key;
        private final RuleBase draft;
        private final Visit visit;
        private final VisitDecision decision;

        Evaluation(ShadowKey key, RuleBase draft, Visit visit, VisitDecision decision) {
            this.key = key;
            this.draft = draft;
            this.visit = visit;
            this.decision = decision;
        }

        @Override
        public void run() {
            try {
                RuleBase live = key.version() == NO_VERSION
                        ? null
                        : ruleBases.version(visit.site(), key.version()).orElse(null);
                tally.add(key, ShadowComparison.of(visit, decision, live, draft));
            } catch (RuntimeException | LinkageError e) {
                // Also a rule that the engine trips over: that is what a shadow is there to find.
                LOG.debug("Visit {} could not be judged under a draft", visit.id(), e);
                tally.add(key, ShadowCounts.ERROR);
            }
        }

        void drop() {
            tally.add(key, ShadowCounts.DROPPED);
        }
    }
}
