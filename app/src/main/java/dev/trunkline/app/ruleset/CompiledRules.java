package dev.trunkline.app.ruleset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.trunkline.app.web.BeforeServing;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.StoreUnavailableException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The compiled versions that this node keeps. What is in force is compiled before the web server listens, and later ones as other
 * nodes publish them, never while a visitor waits. The rules in force are swapped whole; a version that does not compile here is
 * said so, and the last good one serves on.
 */
@Component
public final class CompiledRules extends BeforeServing implements RuleBases {
    private static final Logger LOG = LoggerFactory.getLogger(CompiledRules.class);
    private static final int MOST_VERSIONS = 64;

    private final RuleSets ruleSets;
    private final Sites sites;
    private final RuleCompiler compiler;
    private final Clock clock;
    private final Map<SiteId, RuleBase> inForce = new ConcurrentHashMap<>();
    private final Map<SiteId, NotServed> notServed = new ConcurrentHashMap<>();
    private final Cache<VersionKey, RuleBase> versions =
            Caffeine.newBuilder().maximumSize(MOST_VERSIONS).build();
    private final ReentrantLock following = new ReentrantLock();
    private volatile boolean complete;

    CompiledRules(RuleSets ruleSets, Sites sites, RuleCompiler compiler, Clock clock) {
        super(READS);
        this.ruleSets = ruleSets;
        this.sites = sites;
        this.compiler = compiler;
        this.clock = clock;
    }

    /** Never waits: the rules in force are compiled before anybody asks. */
    @Override
    public Optional<RuleBase> current(SiteId site) {
        return Optional.ofNullable(inForce.get(site));
    }

    @Override
    public Optional<RuleBase> version(SiteId site, int number) {
        RuleBase known = versions.getIfPresent(new VersionKey(site, number));
        if (known != null) {
            return Optional.of(known);
        }
        return ruleSets.version(site, number).map(this::compiled);
    }

    /** The published version of the site that this node does not serve; empty while it serves what is published. */
    public Optional<NotServed> notServed(SiteId site) {
        return Optional.ofNullable(notServed.get(site));
    }

    /** All published versions that this node does not serve, by site. */
    List<NotServed> notServed() {
        return notServed.values().stream()
                .sorted(Comparator.comparing(missing -> missing.site().key()))
                .toList();
    }

    /** Whether this node has looked at every site at least once. */
    boolean isComplete() {
        return complete;
    }

    /** Puts a version in force on this node at once, unless a later one is. */
    void published(Site site, RuleBase rules) {
        versions.put(new VersionKey(site.id(), rules.version()), rules);
        serve(site.id(), rules);
    }

    @Override
    protected void prepare() {
        follow();
    }

    /**
     * Follows what other nodes published. At a fixed rate, which Spring runs beside other tasks: a slow one does not hold it up. A
     * turn that begins while the one before still compiles is left out.
     */
    @Scheduled(
            initialDelayString = "${trunkline.rules.follow-every:2s}",
            fixedRateString = "${trunkline.rules.follow-every:2s}")
    void follow() {
        if (!following.tryLock()) {
            return;
        }
        try {
            for (Site site : sites.all()) {
                ruleSets.current(site.id()).ifPresent(this::follow);
            }
            complete = true;
        } catch (StoreUnavailableException e) {
            LOG.warn("Can't look for new rule set versions; serving on: {}", e.getMessage());
        } finally {
            following.unlock();
        }
    }

    private void follow(RuleSetVersion version) {
        RuleBase serving = inForce.get(version.site());
        NotServed known = notServed.get(version.site());
        if (serving != null && serving.version() >= version.number()) {
            // Also what was put there while the version that serves now was published.
            notServed.remove(version.site());
            return;
        }
        if (known != null && known.published() >= version.number()) {
            return;
        }
        try {
            serve(version.site(), compiled(version));
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            // Whatever the engine trips over, the other sites and the version before must not suffer.
            int serves = serving == null ? 0 : serving.version();
            NotServed missing =
                    new NotServed(version.site(), version.number(), serves, clock.instant(), NotServed.cause(e));
            notServed.put(version.site(), missing);
            LOG.error("{} Publish a version that compiles, or roll back.", missing.inWords(), e);
        }
    }

    private void serve(SiteId site, RuleBase rules) {
        RuleBase now =
                inForce.merge(site, rules, (serving, next) -> next.version() > serving.version() ? next : serving);
        notServed.computeIfPresent(site, (key, missing) -> missing.published() > now.version() ? missing : null);
    }

    private RuleBase compiled(RuleSetVersion version) {
        return versions.get(new VersionKey(version.site(), version.number()), key -> compile(version));
    }

    private RuleBase compile(RuleSetVersion version) {
        long start = System.nanoTime();
        RuleBase rules = compiler.compile(
                version.number(),
                version.files(),
                sites.find(version.site()).map(Site::zone).orElse(ZoneOffset.UTC));
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        LOG.info("Compiled version {} of site {} in {} ms", version.number(), version.site(), milliseconds);
        return rules;
    }

    private record VersionKey(SiteId site, int number) {}
}
