package dev.trunkline.batch.comparison;

import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonId;
import dev.trunkline.core.comparison.RuleSource;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.ruleset.TrafficSeen;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of the comparisons under way on this node, each compiled once for all ranges. Thread-safe. */
final class CompiledSides {
    /** A draft has no number yet. */
    private static final int DRAFT = 0;

    private final RuleBases ruleBases;
    private final RuleSets ruleSets;
    private final RuleCompiler compiler;
    private final Sites sites;
    private final Map<ComparisonId, Sides> compiled = new ConcurrentHashMap<>();

    CompiledSides(RuleBases ruleBases, RuleSets ruleSets, RuleCompiler compiler, Sites sites) {
        this.ruleBases = ruleBases;
        this.ruleSets = ruleSets;
        this.compiler = compiler;
        this.sites = sites;
    }

    private Sides of(Comparison comparison) {
        SiteId site = comparison.request().site();
        return compiled.computeIfAbsent(
                comparison.id(),
                id -> new Sides(
                        rules(site, comparison.request().base()),
                        rules(site, comparison.request().candidate()),
                        files(site, comparison.request().candidate())));
    }

    /** Both sides for one range, where the candidate takes note of what its rules meet. */
    WatchedSides watched(Comparison comparison) {
        return new WatchedSides(of(comparison), compiler);
    }

    /** The rules and values of the candidate that nothing met. */
    List<RuleProblem> findings(Comparison comparison, TrafficSeen seen) {
        return compiler.lint(of(comparison).candidateFiles(), seen);
    }

    void forget(ComparisonId comparison) {
        compiled.remove(comparison);
    }

    private RuleBase rules(SiteId site, RuleSource source) {
        return switch (source) {
            case RuleSource.Version version ->
                ruleBases
                        .version(site, version.number())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "Site " + site + " has no rule set version " + version.number() + "."));
            case RuleSource.Draft draft -> compiler.compile(DRAFT, draft.files(), zone(site));
        };
    }

    private RuleFiles files(SiteId site, RuleSource source) {
        return switch (source) {
            case RuleSource.Version version ->
                ruleSets.version(site, version.number()).orElseThrow().files();
            case RuleSource.Draft draft -> draft.files();
        };
    }

    private ZoneId zone(SiteId site) {
        return sites.find(site).map(Site::zone).orElse(ZoneOffset.UTC);
    }
}
