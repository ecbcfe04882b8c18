package dev.trunkline.rules.language;

import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.source.NamedLists;
import dev.trunkline.rules.source.NamedLists.OwnList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the files of a rule set say: the rules of each stage, and the lists that they name. */
public record CheckedRuleSet(Map<RuleStage, CheckedFile> stages, ListFile lists) {
    /** Reads and checks the files. Runs nothing of them. */
    public static CheckedRuleSet of(RuleFiles files) {
        ListFile lists = ListFileParser.parse(files.lists());
        Map<RuleStage, CheckedFile> stages = new EnumMap<>(RuleStage.class);
        for (RuleStage stage : RuleStage.values()) {
            stages.put(stage, RuleFileParser.parse(stage, files.of(stage), lists));
        }
        return new CheckedRuleSet(stages, lists);
    }

    /** The shipped lists, with the site's own. */
    public NamedLists namedLists() {
        return lists.lists().isEmpty()
                ? NamedLists.SHIPPED
                : new NamedLists(lists.lists().values().stream()
                        .collect(Collectors.toMap(
                                ListFile.NamedList::name, list -> new OwnList(list.entries(), list.removed()))));
    }

    /** The rules of a stage. */
    public CheckedFile stage(RuleStage stage) {
        return Objects.requireNonNull(stages.get(stage), stage.key());
    }

    /** All problems, errors before warnings, so that the limit never hides what stops the files. */
    public List<RuleProblem> problems() {
        return Stream.concat(
                        stages.values().stream().flatMap(file -> file.problems().stream()), lists.problems().stream())
                .sorted(Comparator.comparing(RuleProblem::severity))
                .limit(Limits.PROBLEMS)
                .toList();
    }

    /** Whether a problem keeps the files from being compiled. */
    public boolean hasErrors() {
        return problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
