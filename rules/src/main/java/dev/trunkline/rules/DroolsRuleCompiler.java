package dev.trunkline.rules;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleSetRejectedException;
import dev.trunkline.core.ruleset.RuleTestResult;
import dev.trunkline.core.ruleset.SiteReferences;
import dev.trunkline.core.ruleset.TrafficSeen;
import dev.trunkline.core.ruleset.WatchedRules;
import dev.trunkline.rules.engine.DroolsRuleBase;
import dev.trunkline.rules.language.CheckedRuleSet;
import dev.trunkline.rules.language.Limits;
import dev.trunkline.rules.lint.RuleLint;
import dev.trunkline.rules.lint.TrafficLint;
import dev.trunkline.rules.testing.RuleTestFile;
import dev.trunkline.rules.testing.RuleTests;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes rules of texts with Drools. A text is read into a tree of our own first; Drools is given a model made from the tree, and never
 * a text of an author. Stateless and thread-safe.
 */
public final class DroolsRuleCompiler implements RuleCompiler {
    @Override
    public List<RuleProblem> check(RuleFiles files) {
        return Stream.concat(
                        CheckedRuleSet.of(files).problems().stream(),
                        RuleTestFile.parse(files.tests(), ZoneOffset.UTC).problems().stream())
                .sorted(Comparator.comparing(RuleProblem::severity))
                .limit(Limits.PROBLEMS)
                .toList();
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
        return RuleTests.run(rules, RuleTestFile.of(files, zone));
    }

    @Override
    public List<RuleProblem> lint(RuleFiles files, RuleBase compiled, SiteReferences site) {
        return RuleLint.lint(CheckedRuleSet.of(files), site, compiled);
    }

    @Override
    public WatchedRules watch(RuleBase rules, RuleFiles files) {
        TrafficLint lint = new TrafficLint(CheckedRuleSet.of(files));
        return new WatchedRules(((DroolsRuleBase) rules).watchedBy(lint::saw), lint::seen);
    }

    @Override
    public List<RuleProblem> lint(RuleFiles files, TrafficSeen seen) {
        return TrafficLint.problems(CheckedRuleSet.of(files), seen);
    }
}
