package dev.trunkline.rules;

import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleStage;

/** Rule texts for tests. */
public final class RuleTexts {
    /** Files without a rule. */
    public static final RuleFiles EMPTY = RuleFiles.NONE;

    private RuleTexts() {}

    /** One channel rule with this condition. */
    public static String channelRule(String condition) {
        return rule("A", "Visit( " + condition + " )", "decide.channel(\"A\");");
    }

    /** A rule of three lines of text: its name, its pattern, its actions. */
    public static String rule(String name, String pattern, String actions) {
        return "rule \"" + name + "\"\nwhen\n    " + pattern + "\nthen\n    " + actions + "\nend\n";
    }

    /** Files with a text for one stage and none for the others. */
    public static RuleFiles only(RuleStage stage, String text) {
        return EMPTY.with(stage.file(), text);
    }
}
