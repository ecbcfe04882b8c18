package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleStage;

/**
 * A stage, as people read of it.
 *
 * @param question what its rules answer
 */
record StageWords(String title, String question) {
    static StageWords of(RuleStage stage) {
        return switch (stage) {
            case CHANNEL -> new StageWords("Channel", "Where did this visit come from?");
            case CAMPAIGN -> new StageWords("Campaign", "Which campaign and keyword brought it?");
            case NUMBER -> new StageWords("Number", "Which pool or channel number does it see?");
            case QUALIFICATION ->
                new StageWords("Qualification", "Which responses are leads, and what are they worth?");
        };
    }

    /** How many rules a text has, going by the lines that begin one. */
    static int countRules(String text) {
        return (int) text.lines().filter(line -> line.startsWith("rule ")).count();
    }
}
