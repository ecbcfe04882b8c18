package dev.trunkline.core.journey;

import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.visit.Visit;

/** One visit on the way to a response, and what the rules say of it. */
public record JourneyStep(Visit visit, VisitJudgement judgement) {}
