package dev.trunkline.core.ruleset;

import java.time.ZoneId;
import java.util.List;

/** Turns rule texts into rules that can be asked. Thread-safe. Nothing unchecked reaches the engine behind it. */
public interface RuleCompiler {
    /** All problems of the files, at most 50; without an error the files can be compiled. Runs nothing of them. */
    List<RuleProblem> check(RuleFiles files);

    /**
     * Compiles the files of one version. Takes from tenths of a second to seconds: never on a request path.
     *
     * @param version what its judgements are recorded under
     * @param zone in which the rules know the hour and the weekday
     * @throws RuleSetRejectedException when a check or the engine refuses a file
     */
    RuleBase compile(int version, RuleFiles files, ZoneId zone);

    /**
     * Runs the rule set's own tests, in the order of their file.
     *
     * @param rules what {@link #compile} made of these files
     * @param zone the one they were compiled for
     */
    List<RuleTestResult> test(RuleBase rules, RuleFiles files, ZoneId zone);

    /**
     * What is allowed but hardly meant, such as a rule that can never match; an error among it refuses the files, a warning does
     * not.
     *
     * @param compiled what {@link #compile} made of these files
     */
    List<RuleProblem> lint(RuleFiles files, RuleBase compiled, SiteReferences site);

    /**
     * The same rules, taking note of what they are asked.
     *
     * @param rules compiled by this compiler from the same files
     */
    WatchedRules watch(RuleBase rules, RuleFiles files);

    /** Warnings of rules and values that a period never met. */
    List<RuleProblem> lint(RuleFiles files, TrafficSeen seen);
}
