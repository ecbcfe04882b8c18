package dev.trunkline.rules.lint;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.SiteReferences;
import dev.trunkline.rules.language.CheckedRuleSet;
import java.util.List;

/**
 * Finds what a rule set allows but nobody means: rules that never match, never win or change nothing, and names that the site does
 * not have. Every finding is certain; what can't be told within bounds is not reported. All are warnings, except a pool or a number
 * that an action names and the site does not have: such a rule could never be followed, so it is an error. Stateless and thread-safe.
 */
public final class RuleLint {
    private RuleLint() {}

    /**
     * What is found in the rules alone. At most {@value dev.trunkline.rules.language.Limits#PROBLEMS}, errors before warnings, then by
     * file and line.
     *
     * @param rules without errors
     * @param site what the site has now
     */
    public static List<RuleProblem> lint(CheckedRuleSet rules, SiteReferences site) {
        return inTexts(rules, site).all();
    }

    /**
     * The same, and the paid clicks that no number rule covers, for which the compiled rules are asked about typical ones.
     *
     * @param compiled from the same files
     */
    public static List<RuleProblem> lint(CheckedRuleSet rules, SiteReferences site, RuleBase compiled) {
        Findings findings = inTexts(rules, site);
        new GapLint(rules, compiled, site).run(findings);
        return findings.all();
    }

    private static Findings inTexts(CheckedRuleSet rules, SiteReferences site) {
        Findings findings = new Findings();
        new ReferenceLint(rules, site, findings).run();
        for (RuleStage stage : RuleStage.values()) {
            new StageLint(stage, rules, site, findings).run();
        }
        return findings;
    }
}
