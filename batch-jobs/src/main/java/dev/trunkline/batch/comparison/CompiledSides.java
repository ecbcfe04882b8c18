package dev.trunkline.batch.comparison;

import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonId;
import dev.trunkline.core.comparison.RuleSource;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of the comparisons under way on this node, each compiled once for all ranges. Thread-safe. */
final class CompiledSides {
    /** A draft has no number yet. */
    private static final int DRAFT = 0;

    private final RuleBases ruleBases;
    private final RuleCompiler compiler;
    private final Sites sites;
    private final Map<ComparisonId, Sides> compiled = new ConcurrentHashMap<>();

    CompiledSides(RuleBases ruleBases, RuleCompiler compiler, Sites sites) {
        this.ruleBases = ruleBases;
        this.compiler = compiler;
        this.sites = sites;
    }

    Sides of(Comparison comparison) {
        SiteId site = comparison.request().site();
        return compiled.computeIfAbsent(
                comparison.id(),
                id -> new Sides(
                        rules(site, comparison.request().base()),
                        rules(site, comparison.request().candidate())));
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

    private ZoneId zone(SiteId site) {
        return sites.find(site).map(Site::zone).orElse(ZoneOffset.UTC);
    }
}
