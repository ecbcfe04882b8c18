package dev.trunkline.app.ruleset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleSetRejectedException;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.StoreUnavailableException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The compiled versions that this node keeps. The rules in force are swapped whole; a version that does not compile here is said
 * so, and the last good one serves on.
 */
@Component
final class CompiledRules implements RuleBases {
    private static final Logger LOG = LoggerFactory.getLogger(CompiledRules.class);
    private static final int MOST_VERSIONS = 64;

    private final RuleSets ruleSets;
    private final Sites sites;
    private final RuleCompiler compiler;
    private final Map<SiteId, RuleBase> inForce = new ConcurrentHashMap<>();
    private final Cache<VersionKey, RuleBase> versions =
            Caffeine.newBuilder().maximumSize(MOST_VERSIONS).build();

    CompiledRules(RuleSets ruleSets, Sites sites, RuleCompiler compiler) {
        this.ruleSets = ruleSets;
        this.sites = sites;
        this.compiler = compiler;
    }

    @Override
    public Optional<RuleBase> current(SiteId site) {
        RuleBase known = inForce.get(site);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<RuleBase> loaded = ruleSets.current(site).flatMap(version -> version(site, version.number()));
        loaded.ifPresent(rules -> serve(site, rules));
        return loaded;
    }

    @Override
    public Optional<RuleBase> version(SiteId site, int number) {
        RuleBase known = versions.getIfPresent(new VersionKey(site, number));
        if (known != null) {
            return Optional.of(known);
        }
        return ruleSets.version(site, number)
                .map(version -> versions.get(new VersionKey(site, number), key -> compile(version)));
    }

    /** Puts a version in force on this node at once, unless a later one is. */
    void published(Site site, RuleBase rules) {
        versions.put(new VersionKey(site.id(), rules.version()), rules);
        serve(site.id(), rules);
    }

    /** Follows what other nodes published. */
    @Scheduled(fixedDelayString = "${trunkline.rules.follow-every:2s}")
    void follow() {
        try {
            for (Site site : sites.all()) {
                ruleSets.current(site.id()).ifPresent(this::follow);
            }
        } catch (StoreUnavailableException e) {
            LOG.warn("Can't look for new rule set versions; serving on: {}", e.getMessage());
        }
    }

    private void follow(RuleSetVersion version) {
        RuleBase serving = inForce.get(version.site());
        if (serving != null && serving.version() >= version.number()) {
            return;
        }
        try {
            version(version.site(), version.number()).ifPresent(rules -> serve(version.site(), rules));
        } catch (RuleSetRejectedException e) {
            LOG.error(
                    "Version {} of site {} does not compile on this node; serving on with version {}: {}",
                    version.number(),
                    version.site(),
                    serving == null ? "none" : serving.version(),
                    e.getMessage());
        }
    }

    private void serve(SiteId site, RuleBase rules) {
        inForce.merge(site, rules, (serving, next) -> next.version() > serving.version() ? next : serving);
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
