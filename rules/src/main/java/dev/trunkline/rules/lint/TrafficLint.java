package dev.trunkline.rules.lint;

import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.TrafficSeen;
import dev.trunkline.core.ruleset.TrafficSeen.StageSeen;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.CheckedRuleSet;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds rules that matched nothing in a period, and values that nothing carried. It is told of every visit and response that was
 * evaluated, with the rules that the engine said match; it decides no match itself. For one thread: several threads, or partitions
 * of a job, have one each and add up what they {@linkplain #seen() saw}.
 */
public final class TrafficLint {
    private static final int MOST_SHOWN = 5;

    private final CheckedRuleSet rules;
    private final Map<RuleStage, Watch> watches = new EnumMap<>(RuleStage.class);

    private static final class Watch {
        final List<OperandTraffic> operands;
        final BitSet fired = new BitSet();
        final BitSet seenValues = new BitSet();
        long facts;

        Watch(List<OperandTraffic> operands) {
            this.operands = operands;
        }
    }

    /**
     * Prepares to watch a rule set.
     *
     * @param rules without errors
     */
    public TrafficLint(CheckedRuleSet rules) {
        this.rules = rules;
        for (RuleStage stage : RuleStage.values()) {
            watches.put(stage, new Watch(new StageTraffic(rules.stage(stage)).operands()));
        }
    }

    /**
     * Takes note of one evaluation.
     *
     * @param fact the stage's fact, which the rules were asked about
     * @param matching the ranks of the rules that match, by their places in {@link CheckedRule#STRONGEST_FIRST} order
     */
    public void saw(RuleStage stage, Object fact, BitSet matching) {
        Watch watch = watches.get(stage);
        if (watch == null) {
            throw new IllegalArgumentException("There is no stage " + stage);
        }
        watch.facts++;
        watch.fired.or(matching);
        for (OperandTraffic operand : watch.operands) {
            operand.saw(fact, watch.seenValues);
        }
    }

    /** What was seen until now. */
    public TrafficSeen seen() {
        Map<RuleStage, StageSeen> seen = new EnumMap<>(RuleStage.class);
        watches.forEach((stage, watch) -> {
            if (watch.facts > 0) {
                seen.put(stage, new StageSeen(watch.facts, watch.fired, watch.seenValues));
            }
        });
        return new TrafficSeen(seen);
    }

    /** What was found until now. */
    public List<RuleProblem> problems() {
        return problems(rules, seen());
    }

    /**
     * What was found in all parts of a period: warnings by file and line, as many as a check shows at most. A stage that evaluated
     * nothing tells nothing of its rules.
     *
     * @param rules the same texts as when the traffic was seen
     */
    public static List<RuleProblem> problems(CheckedRuleSet rules, TrafficSeen seen) {
        Findings findings = new Findings();
        for (RuleStage stage : RuleStage.values()) {
            StageSeen stageSeen = seen.stage(stage);
            if (stageSeen.facts() > 0) {
                problems(stage, new StageTraffic(rules.stage(stage)), stageSeen, findings);
            }
        }
        return findings.all();
    }

    private static void problems(RuleStage stage, StageTraffic traffic, StageSeen seen, Findings findings) {
        BitSet fired = seen.fired();
        BitSet seenValues = seen.seenValues();
        String none = "None of the " + seen.facts() + ' ' + LintText.fact(stage) + "s of the period ";
        for (int rank = 0; rank < traffic.rules().size(); rank++) {
            CheckedRule rule = traffic.rules().get(rank);
            if (!fired.get(rank)) {
                findings.warning(
                        stage,
                        rule,
                        LintCode.NEVER_FIRED,
                        none + "matched this rule: check its conditions, or remove it.");
            }
            List<String> unseen = traffic.unseen(rule, seenValues);
            if (!unseen.isEmpty()) {
                findings.warning(
                        stage,
                        rule,
                        LintCode.UNSEEN_VALUE,
                        none + "has " + shown(unseen) + ": check the spelling, or remove what is not used.");
            }
        }
    }

    private static String shown(List<String> unseen) {
        String first = String.join(" or ", unseen.subList(0, Math.min(MOST_SHOWN, unseen.size())));
        int more = unseen.size() - MOST_SHOWN;
        return more > 0 ? first + " or " + more + " more values" : first;
    }
}
