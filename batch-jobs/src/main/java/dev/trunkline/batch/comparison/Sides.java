package dev.trunkline.batch.comparison;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleFiles;

/**
 * The compiled rules of both sides.
 *
 * @param candidateFiles the texts of the candidate
 */
record Sides(RuleBase base, RuleBase candidate, RuleFiles candidateFiles) {}
