package dev.trunkline.benchmarks.rules;

import dev.trunkline.benchmarks.rules.MixCheck.AtLeast;
import dev.trunkline.benchmarks.rules.MixCheck.Begins;
import dev.trunkline.benchmarks.rules.MixCheck.Contains;
import dev.trunkline.benchmarks.rules.MixCheck.In;
import dev.trunkline.benchmarks.rules.MixCheck.Is;
import dev.trunkline.benchmarks.rules.MixCheck.IsNot;
import dev.trunkline.benchmarks.rules.MixCheck.Matches;
import dev.trunkline.benchmarks.rules.MixCheck.OnOwnList;
import dev.trunkline.benchmarks.rules.MixCheck.OnShippedList;
import dev.trunkline.benchmarks.rules.MixCheck.Says;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleStage;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the mix as the files of a rule set. */
final class MixDrl {
    private MixDrl() {}

    static RuleFiles files(RuleMix mix) {
        return new RuleFiles(
                text(mix, RuleStage.CHANNEL),
                text(mix, RuleStage.CAMPAIGN),
                text(mix, RuleStage.NUMBER),
                text(mix, RuleStage.QUALIFICATION),
                lists(mix.words()),
                "");
    }

    private static String lists(Words words) {
        StringBuilder text = new StringBuilder();
        for (int list = 0; list < words.lists(); list++) {
            text.append('[').append(Words.listName(list)).append("]\n");
            words.entries(list).forEach(entry -> text.append(entry).append('\n'));
        }
        return text.toString();
    }

    private static String text(RuleMix mix, RuleStage stage) {
        List<MixRule> rules = mix.stage(stage);
        StringBuilder text = new StringBuilder();
        for (MixRule rule : rules) {
            text.append("rule \"").append(rule.name()).append("\"\nsalience ").append(rules.size() - rule.place());
            text.append("\nwhen\n    ").append(stage == RuleStage.QUALIFICATION ? "Response" : "Visit");
            text.append("( ").append(bindings(rule));
            text.append(rule.checks().stream().map(MixDrl::check).collect(Collectors.joining(", ")));
            text.append(" )\nthen\n    ").append(rule.action()).append("\nend\n\n");
        }
        return text.toString();
    }

    private static String bindings(MixRule rule) {
        return rule.action().contains("$campaign") ? "$campaign : utmCampaign, $term : utmTerm, " : "";
    }

    private static String check(MixCheck check) {
        return switch (check) {
            case Is is -> is.field().drl() + " == " + quoted(is.text());
            case IsNot not -> not.field().drl() + " != " + quoted(not.text());
            case In in -> in.field().drl() + in(in.texts());
            case Begins begins -> begins.field().drl() + " str[startsWith] " + quoted(begins.text());
            case Contains contains -> contains.field().drl() + " contains " + quoted(contains.text());
            case OnShippedList on -> "inList(source, " + quoted(on.list()) + ")";
            case OnOwnList on -> "inList(source, " + quoted(on.list()) + ")";
            case Matches matches -> matches.field().drl() + " matches " + quoted(matches.regex());
            case AtLeast least -> least.field().drl() + " >= " + least.least();
            case Says says -> (says.wanted() ? "" : "!") + says.field().drl();
        };
    }

    private static String in(List<String> texts) {
        return texts.stream().map(MixDrl::quoted).collect(Collectors.joining(", ", " in (", ")"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
