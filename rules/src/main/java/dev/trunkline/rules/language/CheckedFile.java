package dev.trunkline.rules.language;

import dev.trunkline.core.ruleset.RuleProblem;
import java.util.List;

/**
 * What the text of one stage says.
 *
 * @param rules in the order of the text; only to be used when there is no error
 */
public record CheckedFile(Vocabulary vocabulary, List<CheckedRule> rules, List<RuleProblem> problems) {
    public CheckedFile {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }
}
