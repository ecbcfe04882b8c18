package dev.trunkline.benchmarks.rules;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.visit.Visit;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A visit with the response that followed, raw and as the facts of the four stages, and which rules must match.
 *
 * @param judged what the channel and campaign rules must say
 * @param facts by stage
 * @param matching by stage, as the if-chain says
 */
record Sample(
        Visit visit,
        NumberContext context,
        Response response,
        Attribution attribution,
        VisitJudgement judged,
        Map<RuleStage, Object> facts,
        Map<RuleStage, BitSet> matching) {
    Sample {
        facts = new EnumMap<>(facts);
        matching = new EnumMap<>(matching);
    }

    Object fact(RuleStage stage) {
        return Objects.requireNonNull(facts.get(stage), stage.key());
    }

    BitSet matching(RuleStage stage) {
        return Objects.requireNonNull(matching.get(stage), stage.key());
    }

    /** How many rules match in all. */
    int matches() {
        return matching.values().stream().mapToInt(BitSet::cardinality).sum();
    }
}
