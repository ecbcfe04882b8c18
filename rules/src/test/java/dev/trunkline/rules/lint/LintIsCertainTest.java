package dev.trunkline.rules.lint;

import static dev.trunkline.rules.lint.LintCases.DEMO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.Action;
import dev.trunkline.rules.language.ActionKind;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.CheckedRuleSet;
import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.Operand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the lint says of random rules is compared with what the rules do, fact by fact and with pools full and exhausted. */
class LintIsCertainTest {
    private static final int SETS = 300;
    private static final int FACTS = 80;
    private static final Set<String> REMOVABLE = Set.of("never-matches", "shadowed", "duplicate", "subsumed");

    private final Map<String, Integer> found = new TreeMap<>();

    @Test
    void neverReportsARuleThatMakesADifference() {
        for (RuleStage stage : RuleStage.values()) {
            RandomRuleSets sets = new RandomRuleSets(stage.ordinal());
            for (int i = 0; i < SETS; i++) {
                check(stage, sets.ruleSet(stage), sets);
            }
        }
        assertThat(found).allSatisfy((code, times) -> assertThat(times).as(code).isGreaterThan(100));
        assertThat(found.keySet()).containsAll(REMOVABLE).contains("conflicting");
    }

    private void check(RuleStage stage, CheckedRuleSet ruleSet, RandomRuleSets sets) {
        List<CheckedRule> rules = ruleSet.stage(stage).rules().stream()
                .sorted(CheckedRule.STRONGEST_FIRST)
                .toList();
        List<RuleProblem> problems = RuleLint.lint(ruleSet, DEMO).stream()
                .filter(problem -> !problem.code().startsWith("unknown-"))
                .toList();
        problems.forEach(problem -> found.merge(problem.code(), 1, Integer::sum));
        if (problems.isEmpty()) {
            return;
        }
        Map<String, String> codes = problems.stream()
                .collect(Collectors.toMap(
                        RuleProblem::rule,
                        problem -> problem.message().startsWith("Its ")
                                ? problem.message().split(" ")[1]
                                : problem.code()));
        Map<String, List<Boolean>> matches = new HashMap<>();
        for (int i = 0; i < FACTS; i++) {
            Map<String, Object> fact = sets.fact();
            List<CheckedRule> matching =
                    rules.stream().filter(rule -> holds(rule.condition(), fact)).toList();
            rules.forEach(rule -> matches.computeIfAbsent(rule.name(), name -> new ArrayList<>())
                    .add(matching.contains(rule)));
            check(stage, rules, matching, codes, fact);
        }
        rules.stream()
                .filter(rule -> "conflicting".equals(codes.get(rule.name())))
                .forEach(rule -> assertThat(rules)
                        .as("%s of %s", rule, rules)
                        .anyMatch(other -> other.priority() == rule.priority()
                                && !other.actions().equals(rule.actions())
                                && Objects.equals(matches.get(other.name()), matches.get(rule.name()))));
    }

    private void check(
            RuleStage stage,
            List<CheckedRule> rules,
            List<CheckedRule> matching,
            Map<String, String> codes,
            Map<String, Object> fact) {
        List<CheckedRule> left = matching.stream()
                .filter(rule -> !REMOVABLE.contains(codes.getOrDefault(rule.name(), "")))
                .toList();
        for (Set<String> exhausted : exhausted(stage)) {
            Map<ActionKind, CheckedRule> winners = winners(matching, exhausted);
            if (!answers(winners(left, exhausted), fact).equals(answers(winners, fact))) {
                fail("Without the rules of %s something else comes out of %s on %s", codes, shown(rules), fact);
            }
            winners.forEach((question, winner) -> {
                String code = codes.getOrDefault(winner.name(), "");
                if (code.equals("shadowed") || code.equals(question.word())) {
                    fail("%s wins in %s on %s", winner.name(), shown(rules), fact);
                }
            });
        }
        for (CheckedRule rule : matching) {
            if ("never-matches".equals(codes.get(rule.name()))) {
                fail("%s matches in %s on %s", rule.name(), shown(rules), fact);
            }
        }
    }

    private static List<Set<String>> exhausted(RuleStage stage) {
        return stage == RuleStage.NUMBER
                ? List.of(Set.of(), Set.of("ppc"), Set.of("vip"), Set.of("ppc", "vip"))
                : List.of(Set.of());
    }

    /** For each question, the strongest rule whose proposal can be followed. */
    private static Map<ActionKind, CheckedRule> winners(List<CheckedRule> matching, Set<String> exhausted) {
        Map<ActionKind, CheckedRule> winners = new TreeMap<>();
        for (CheckedRule rule : matching) {
            for (Action action : rule.actions()) {
                boolean followed = switch (action) {
                    case Action.Pool pool -> !exhausted.contains(pool.pool().key());
                    case Action.Number number -> DEMO.channelNumbers().contains(number.number());
                    case Action.Name name -> true;
                    case Action.Qualified qualified -> true;
                };
                if (followed) {
                    winners.putIfAbsent(action.kind() == ActionKind.POOL ? ActionKind.NUMBER : action.kind(), rule);
                }
            }
        }
        return winners;
    }

    private static Map<ActionKind, String> answers(Map<ActionKind, CheckedRule> winners, Object fact) {
        Map<ActionKind, String> answers = new TreeMap<>();
        winners.forEach((question, rule) -> rule.actions().stream()
                .filter(action -> action.kind() == question || question == ActionKind.NUMBER)
                .forEach(action -> answers.put(
                        question,
                        action instanceof Action.Name name ? name.value().of(fact) : action.toString())));
        return answers;
    }

    private static String shown(List<CheckedRule> rules) {
        return rules.stream()
                .map(rule -> rule.name() + ' ' + rule.priority() + ": " + ConditionText.of(rule.condition()) + " -> "
                        + rule.actions())
                .collect(Collectors.joining("\n"));
    }

    private static boolean holds(Condition condition, Object fact) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().allMatch(part -> holds(part, fact));
            case Condition.Any any -> any.parts().stream().anyMatch(part -> holds(part, fact));
            case Condition.Not not -> !holds(not.part(), fact);
            case Condition.TextIs is -> text(is.operand(), fact).equals(is.text()) != is.negated();
            case Condition.TextIn in -> in.texts().contains(text(in.operand(), fact)) != in.negated();
            case Condition.TextPart part ->
                part.place().holds(text(part.operand(), fact), part.text()) != part.negated();
            case Condition.Matches matches ->
                matches.pattern().matches(text(matches.operand(), fact)) != matches.negated();
            case Condition.NumberIs is ->
                is.comparison().holds(number(is.operand(), fact).compareTo(is.number()));
            case Condition.NumberIn in ->
                in.numbers().stream()
                                .anyMatch(number -> number(in.operand(), fact).compareTo(number) == 0)
                        != in.negated();
            case Condition.Says says -> says.operand().of(fact).equals(says.wanted());
        };
    }

    private static String text(Operand operand, Object fact) {
        return operand.of(fact).toString();
    }

    private static BigDecimal number(Operand operand, Object fact) {
        return new BigDecimal(operand.of(fact).toString());
    }
}
