package dev.trunkline.core.comparison;

import dev.trunkline.core.ruleset.RuleFiles;

/** Where the rules of one side come from. */
public sealed interface RuleSource {
    /** A published version. */
    record Version(int number) implements RuleSource {}

    /**
     * The draft as it was when the comparison was asked for, kept whole, so that the result stays explainable when people edit on.
     *
     * @param revision which the draft had
     */
    record Draft(long revision, RuleFiles files) implements RuleSource {}
}
