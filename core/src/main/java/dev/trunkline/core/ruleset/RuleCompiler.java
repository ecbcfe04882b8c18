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
}
