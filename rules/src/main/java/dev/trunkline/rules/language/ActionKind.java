package dev.trunkline.rules.language;

import dev.trunkline.core.ruleset.RuleStage;
import java.util.Arrays;
import java.util.List;

/** What a rule can propose. */
public enum ActionKind {
    CHANNEL(RuleStage.CHANNEL, "channel", "channel(\"Paid Search\")", "The visit came by this channel."),
    CAMPAIGN(
            RuleStage.CAMPAIGN,
            "campaign",
            "campaign(\"Spring\")",
            "The visit belongs to this campaign; the argument may be a field bound in the pattern, such as $c."),
    KEYWORD(
            RuleStage.CAMPAIGN,
            "keyword",
            "keyword($t)",
            "The visitor searched for this; the argument may be a field bound in the pattern."),
    POOL(RuleStage.NUMBER, "pool", "pool(\"ppc\")", "The visitor sees a number leased from this pool."),
    NUMBER(RuleStage.NUMBER, "number", "number(\"+14165550130\")", "The visitor sees this number, written in E.164."),
    QUALIFIED(
            RuleStage.QUALIFICATION,
            "qualified",
            "qualified(true, 50)",
            "The response is a lead (or is not), and what it is worth in the site's currency; the value may be left out.");

    private final RuleStage stage;
    private final String word;
    private final String sign;
    private final String meaning;

    ActionKind(RuleStage stage, String word, String sign, String meaning) {
        this.stage = stage;
        this.word = word;
        this.sign = sign;
        this.meaning = meaning;
    }

    /** What rules of the stage can propose. */
    public static List<ActionKind> of(RuleStage stage) {
        return Arrays.stream(values()).filter(kind -> kind.stage == stage).toList();
    }

    /** The name behind {@code decide.} */
    public String word() {
        return word;
    }

    /** An example, without {@code decide.} */
    public String sign() {
        return sign;
    }

    /** One sentence for authors. */
    public String meaning() {
        return meaning;
    }

    /** Whether a rule can't propose both: a visitor sees one number. */
    boolean excludes(ActionKind other) {
        return this == other || stage == RuleStage.NUMBER && other.stage == RuleStage.NUMBER;
    }
}
