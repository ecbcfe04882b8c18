package dev.trunkline.batch.comparison;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.RuleTestResult;
import dev.trunkline.core.ruleset.SiteReferences;
import dev.trunkline.core.ruleset.TrafficSeen;
import dev.trunkline.core.ruleset.TrafficSeen.StageSeen;
import dev.trunkline.core.ruleset.WatchedRules;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Compiles every draft to the rules of version 2; who is watched says of each stage that it met so many facts. */
class DraftCompiler implements RuleCompiler {
    private final StageSeen met;

    DraftCompiler() {
        this(0);
    }

    DraftCompiler(long met) {
        this.met = new StageSeen(met, new BitSet(), new BitSet());
    }

    @Override
    public List<RuleProblem> check(RuleFiles files) {
        return List.of();
    }

    @Override
    public RuleBase compile(int version, RuleFiles files, ZoneId zone) {
        return new PageRules(version, World.AFTER);
    }

    @Override
    public List<RuleTestResult> test(RuleBase rules, RuleFiles files, ZoneId zone) {
        return List.of();
    }

    @Override
    public List<RuleProblem> lint(RuleFiles files, RuleBase compiled, SiteReferences site) {
        return List.of();
    }

    @Override
    public WatchedRules watch(RuleBase rules, RuleFiles files) {
        return new WatchedRules(
                rules, () -> new TrafficSeen(Map.of(RuleStage.CHANNEL, met, RuleStage.QUALIFICATION, met)));
    }

    @Override
    public List<RuleProblem> lint(RuleFiles files, TrafficSeen seen) {
        return List.of(new RuleProblem(
                RuleFile.CHANNEL,
                1,
                1,
                "",
                Severity.WARNING,
                "never-fired",
                seen.stage(RuleStage.CHANNEL).facts() + " and "
                        + seen.stage(RuleStage.QUALIFICATION).facts()));
    }
}
