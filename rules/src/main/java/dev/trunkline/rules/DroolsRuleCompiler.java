package dev.trunkline.rules;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleSetRejectedException;
import dev.trunkline.core.ruleset.RuleTestResult;
import dev.trunkline.core.ruleset.SiteReferences;
import dev.trunkline.rules.engine.DroolsRuleBase;
import dev.trunkline.rules.language.CheckedRuleSet;
import java.time.ZoneId;
import java.util.List;

/**
 * Compiles rule texts with Drools. A text is read into a tree of our own first; Drools is given what is written from the tree, and
 * never a text of an author. Stateless and thread-safe.
 */
public final class DroolsRuleCompiler implements RuleCompiler {
    @Override
    public List<RuleProblem> check(RuleFiles files) {
        return CheckedRuleSet.of(files).problems();
    }

    @Override
    public RuleBase compile(int version, RuleFiles files, ZoneId zone) {
        CheckedRuleSet checked = CheckedRuleSet.of(files);
        if (checked.hasErrors()) {
            throw new RuleSetRejectedException(checked.problems());
        }
        return new DroolsRuleBase(version, checked, zone);
    }

    @Override
    public List<RuleTestResult> test(RuleBase rules, RuleFiles files, ZoneId zone) {
        return List.of();
    }

    @Override
    public List<RuleProblem> lint(RuleFiles files, RuleBase compiled, SiteReferences site) {
        return List.of();
    }
}
