package dev.trunkline.batch.comparison;

import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.comparison.Aspect;
import dev.trunkline.core.comparison.Verdict;
import java.util.Map;

/** Decisions on responses in the words of a comparison. */
final class ResponseVerdicts {
    private ResponseVerdicts() {}

    static Verdict of(Decision decision) {
        Attributed known = decision.outcome() instanceof Attributed attributed ? attributed : null;
        return new Verdict(
                Map.of(
                        Aspect.CHANNEL, decision.channel(),
                        Aspect.CAMPAIGN, known == null ? "" : known.campaign(),
                        Aspect.KEYWORD, known == null ? "" : known.keyword(),
                        Aspect.QUALIFICATION, decision.qualification().qualified() ? "lead" : "no lead",
                        Aspect.VALUE, decision.qualification().value().toPlainString()),
                decision.rules());
    }
}
