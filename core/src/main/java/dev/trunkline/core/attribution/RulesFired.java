package dev.trunkline.core.attribution;

/**
 * The names of the rules that decided, a stage each, empty where no rule of the stage matched or the stage was not asked.
 *
 * @param number the rule that chose the number which the visitor was shown
 */
public record RulesFired(String channel, String campaign, String number, String qualification) {
    public static final RulesFired NONE = new RulesFired("", "", "", "");
}
