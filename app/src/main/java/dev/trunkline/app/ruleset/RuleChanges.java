package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.ListFileParser;
import dev.trunkline.rules.language.RuleFileParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rules of a stage differ between two texts without errors, by their names. */
record RuleChanges(List<String> changed, List<String> added, List<String> removed) {
    RuleChanges {
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    static RuleChanges between(RuleStage stage, RuleFiles before, RuleFiles after) {
        Map<String, String> left = texts(stage, before);
        List<String> changed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        texts(stage, after).forEach((name, text) -> {
            String old = left.remove(name);
            if (old == null) {
                added.add(name);
            } else if (!old.equals(text)) {
                changed.add(name);
            }
        });
        return new RuleChanges(changed, added, List.copyOf(left.keySet()));
    }

    private static Map<String, String> texts(RuleStage stage, RuleFiles files) {
        String text = files.of(stage);
        Map<String, String> texts = new LinkedHashMap<>();
        for (CheckedRule rule : RuleFileParser.parse(stage, text, ListFileParser.parse(files.lists()))
                .rules()) {
            texts.put(rule.name(), text.substring(rule.start(), rule.end()));
        }
        return texts;
    }
}
