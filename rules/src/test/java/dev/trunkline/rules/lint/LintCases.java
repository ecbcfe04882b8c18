package dev.trunkline.rules.lint;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.SiteReferences;
import dev.trunkline.rules.language.CheckedRuleSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rule sets in short: {@code Paid 20: source == "a" -> channel("A")}, one rule a line. */
final class LintCases {
    static final SiteReferences DEMO = new SiteReferences(
            Set.of(new PoolId("ppc"), new PoolId("vip")),
            IntStream.rangeClosed(130, 134)
                    .mapToObj(end -> new TrackingNumber("+14165550" + end))
                    .collect(Collectors.toSet()));

    private LintCases() {}

    static RuleFiles files(RuleFile file, String rules) {
        return RuleFiles.NONE.with(file, file == RuleFile.LISTS ? rules : drl(file, rules));
    }

    static String drl(RuleFile file, String rules) {
        return rules.lines().map(String::strip).map(rule -> drlOf(file, rule)).collect(Collectors.joining());
    }

    /** Four lines of text for each rule. */
    private static String drlOf(RuleFile file, String rule) {
        String[] headAndBody = rule.split(": ", 2);
        String[] nameAndPriority = headAndBody[0].split(" ", 2);
        String[] conditionsAndActions = headAndBody[1].split("->", 2);
        String fact = file == RuleFile.QUALIFICATION ? "Response" : "Visit";
        String actions = List.of(conditionsAndActions[1].strip().split(" & ")).stream()
                .map(action -> "decide." + action + "; ")
                .collect(Collectors.joining());
        return "rule \"" + nameAndPriority[0] + "\" salience " + nameAndPriority[1] + "\nwhen " + fact + "( "
                + conditionsAndActions[0] + ")\nthen " + actions + "\nend\n";
    }

    static CheckedRuleSet checked(RuleFiles files) {
        CheckedRuleSet rules = CheckedRuleSet.of(files);
        if (rules.hasErrors()) {
            throw new IllegalArgumentException(rules.problems().toString());
        }
        return rules;
    }

    /** What is found, as {@code code rule}. */
    static List<String> shown(List<RuleProblem> problems) {
        return problems.stream()
                .map(problem -> (problem.code() + ' ' + problem.rule()).strip())
                .toList();
    }
}
