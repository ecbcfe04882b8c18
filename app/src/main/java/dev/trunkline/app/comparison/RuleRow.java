package dev.trunkline.app.comparison;

import dev.trunkline.core.comparison.RuleUse;

/**
 * How often a rule decided.
 *
 * @param stage as the URL of its rules names it
 * @param rule empty where no rule of the stage decided
 * @param change signed
 */
record RuleRow(String stage, String rule, long base, long candidate, String change) {
    static RuleRow of(RuleUse use) {
        return new RuleRow(
                use.stage().key(),
                use.rule(),
                use.base(),
                use.candidate(),
                Figures.signed(use.candidate() - use.base()));
    }

    public boolean changed() {
        return base != candidate;
    }
}
