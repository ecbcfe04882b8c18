package dev.trunkline.rules;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleSetRejectedException;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.engine.DroolsRuleBase;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.Limits;
import dev.trunkline.rules.language.RuleFileParser;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles rule texts with Drools. A text is read into a tree of our own first; Drools is given what is written from the tree, and
 * never a text of an author. Stateless and thread-safe.
 */
public final class DroolsRuleCompiler implements RuleCompiler {
    @Override
    public List<RuleProblem> check(RuleFiles files) {
        return problems(parse(files).values());
    }

    @Override
    public RuleBase compile(int version, RuleFiles files, ZoneId zone) {
        Map<RuleStage, CheckedFile> parsed = parse(files);
        List<RuleProblem> problems = problems(parsed.values());
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new RuleSetRejectedException(problems);
        }
        return new DroolsRuleBase(version, parsed, zone);
    }

    private static Map<RuleStage, CheckedFile> parse(RuleFiles files) {
        Map<RuleStage, CheckedFile> parsed = new EnumMap<>(RuleStage.class);
        for (RuleStage stage : RuleStage.values()) {
            parsed.put(stage, RuleFileParser.parse(stage, files.of(stage)));
        }
        return parsed;
    }

    /** Errors before warnings, so that the limit never hides what stops the files. */
    private static List<RuleProblem> problems(Collection<CheckedFile> files) {
        return files.stream()
                .flatMap(file -> file.problems().stream())
                .sorted(Comparator.comparing(RuleProblem::severity))
                .limit(Limits.PROBLEMS)
                .toList();
    }
}
