package dev.trunkline.rules.engine;

import dev.trunkline.rules.fact.CampaignFact;
import dev.trunkline.rules.fact.NumberFact;
import dev.trunkline.rules.fact.ResponseFact;
import dev.trunkline.rules.fact.TextTests;
import dev.trunkline.rules.fact.VisitFact;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.ListFile;
import java.util.BitSet;

/**
 * The rules of one stage over prepared facts, until the engine offers that itself. Stands in the engine's package because a stage's
 * engine is hidden.
 */
public final class PresentStageRules {
    private final Constants constants;
    private final StageEngine engine;

    private PresentStageRules(Constants constants, StageEngine engine) {
        this.constants = constants;
        this.engine = engine;
    }

    /** Compiles a file without errors. The present engine knows the shipped lists only. */
    public static PresentStageRules compile(CheckedFile file, ListFile lists) {
        Constants constants = new Constants();
        return new PresentStageRules(constants, StageEngine.compile(file, constants));
    }

    /** The ranks of the rules that match. A fact remembers what regular expressions said, so each question has a new one. */
    public BitSet matching(Object fact) {
        return engine.ask(fresh(fact, constants.tests())).matching();
    }

    private static Object fresh(Object fact, TextTests tests) {
        return switch (fact) {
            case CampaignFact f -> new CampaignFact(fresh(f.visit(), tests), f.channel());
            case NumberFact f ->
                new NumberFact(
                        fresh(f.visit(), tests),
                        f.channel(),
                        f.campaign(),
                        f.keyword(),
                        f.eligible(),
                        f.bot(),
                        f.prefetch(),
                        f.consentGiven(),
                        f.freeShares());
            case VisitFact f -> fresh(f, tests);
            case ResponseFact f -> fresh(f, tests);
            default -> throw new IllegalArgumentException("No stage knows a fact such as " + fact);
        };
    }

    private static VisitFact fresh(VisitFact f, TextTests tests) {
        return new VisitFact(
                f.source(),
                f.medium(),
                f.campaign(),
                f.clickId(),
                f.parameters(),
                f.referrerHost(),
                f.referrerDomain(),
                f.landingHost(),
                f.landingPath(),
                f.language(),
                f.country(),
                f.device(),
                f.returning(),
                f.hour(),
                f.weekday(),
                tests);
    }

    private static ResponseFact fresh(ResponseFact f, TextTests tests) {
        return new ResponseFact(
                f.kind(),
                f.answered(),
                f.durationSeconds(),
                f.firstTime(),
                f.callerWithheld(),
                f.status(),
                f.channel(),
                f.campaign(),
                f.keyword(),
                f.source(),
                f.medium(),
                f.method(),
                f.outcome(),
                f.hour(),
                f.weekday(),
                tests);
    }
}
