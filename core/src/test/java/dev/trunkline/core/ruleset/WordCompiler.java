package dev.trunkline.core.ruleset;

import dev.trunkline.core.ruleset.RuleProblem.Severity;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Compiles a text to rules under which every visit is of the channel that the channel file names. Refuses the text "wrong" and the
 * versions that a test names; tests and lint say what a test wants.
 */
public final class WordCompiler implements RuleCompiler {
    private final Set<Integer> refusedVersions = ConcurrentHashMap.newKeySet();
    private final AtomicInteger compilations = new AtomicInteger();
    private volatile List<RuleTestResult> testResults = List.of();
    private volatile List<RuleProblem> lint = List.of();

    /** As a node whose engine is older would. */
    public void refuse(int version) {
        refusedVersions.add(version);
    }

    /** What the tests of any files say from now on. */
    public void testsSay(RuleTestResult... results) {
        testResults = List.of(results);
    }

    /** What lint says of any files from now on. */
    public void lintSays(RuleProblem... problems) {
        lint = List.of(problems);
    }

    /** How often it was asked to compile. */
    public int compilations() {
        return compilations.get();
    }

    @Override
    public List<RuleProblem> check(RuleFiles files) {
        return files.channel().equals("wrong") ? List.of(problem(Severity.ERROR, "wrong-word")) : List.of();
    }

    @Override
    public RuleBase compile(int version, RuleFiles files, ZoneId zone) {
        compilations.incrementAndGet();
        if (refusedVersions.contains(version)) {
            throw new RuleSetRejectedException(List.of(problem(Severity.ERROR, "refused-version")));
        }
        List<RuleProblem> problems = check(files);
        if (!problems.isEmpty()) {
            throw new RuleSetRejectedException(problems);
        }
        return new FixedRules(version, files.channel(), List.of());
    }

    @Override
    public List<RuleTestResult> test(RuleBase rules, RuleFiles files, ZoneId zone) {
        return testResults;
    }

    @Override
    public List<RuleProblem> lint(RuleFiles files, RuleBase compiled, SiteReferences site) {
        return lint;
    }

    @Override
    public WatchedRules watch(RuleBase rules, RuleFiles files) {
        return new WatchedRules(rules, () -> TrafficSeen.NONE);
    }

    @Override
    public List<RuleProblem> lint(RuleFiles files, TrafficSeen seen) {
        return List.of();
    }

    /** A problem in the first line of the channel file. */
    public static RuleProblem problem(Severity severity, String code) {
        return new RuleProblem(RuleFile.CHANNEL, 1, 1, "", severity, code, "write another word");
    }
}
