package dev.trunkline.app.comparison;

import dev.trunkline.app.ruleset.RuleRefusals;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.batch.comparison.ComparisonRunner;
import dev.trunkline.core.comparison.ComparisonId;
import dev.trunkline.core.comparison.ComparisonRequest;
import dev.trunkline.core.comparison.RuleSource;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Starts dry runs for API and pages: finds what people mean when they say nothing, and refuses what can't be compared. */
@Component
final class DryRuns {
    private final RuleSets ruleSets;
    private final RuleCompiler compiler;
    private final ComparisonRunner runner;

    DryRuns(RuleSets ruleSets, RuleCompiler compiler, ComparisonRunner runner) {
        this.ruleSets = ruleSets;
        this.compiler = compiler;
        this.runner = runner;
    }

    /**
     * Accepts a comparison.
     *
     * @param from cut to the milliseconds that the store keeps, as is {@code to}
     * @param base null for the version in force
     * @param candidate null for the draft as it is now
     * @throws ProblemException when there is no such version, no draft, or the draft has errors
     * @throws IllegalArgumentException when the period ends before it begins
     */
    ComparisonId start(
            Site site, Instant from, Instant to, @Nullable Integer base, @Nullable Integer candidate, String caller) {
        return runner.start(new ComparisonRequest(
                site.id(),
                Instant.ofEpochMilli(from.toEpochMilli()),
                Instant.ofEpochMilli(to.toEpochMilli()),
                base == null ? inForce(site.id()) : version(site.id(), base),
                candidate == null ? draft(site.id()) : version(site.id(), candidate),
                caller));
    }

    private RuleSource inForce(SiteId site) {
        return ruleSets.current(site)
                .map(RuleSetVersion::number)
                .map(RuleSource.Version::new)
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "no-rules", "Site '" + site + "' has not published any rules."));
    }

    private RuleSource version(SiteId site, int number) {
        return ruleSets.version(site, number)
                .map(version -> new RuleSource.Version(number))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-version", "Site '" + site + "' has no version " + number + "."));
    }

    private RuleSource draft(SiteId site) {
        RuleDraft draft = ruleSets.draft(site)
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND,
                        "no-draft",
                        "Site '" + site + "' has no draft. Save one, or name a version as the candidate."));
        List<RuleProblem> problems = compiler.check(draft.files());
        if (problems.stream().anyMatch(problem -> problem.severity() == RuleProblem.Severity.ERROR)) {
            throw RuleRefusals.rejected(problems);
        }
        return new RuleSource.Draft(draft.revision(), draft.files());
    }
}
