package dev.trunkline.core.reattribution;

import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.response.ResponseKey;

/** A response whose verdict a run changed, or would change: the one before and the one after. One per run and response. */
public record VerdictChange(RunId run, ResponseKey response, Decision before, Decision after) {}
