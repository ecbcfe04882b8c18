package dev.trunkline.batch.comparison;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.TrafficSeen;
import dev.trunkline.core.ruleset.WatchedRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Both sides for one range, where the candidate takes note of what its rules meet. To judge a response its visit is judged again, so
 * each stage is watched where its own subjects are judged. For one thread.
 */
final class WatchedSides {
    private static final Set<RuleStage> OF_RESPONSES = EnumSet.of(RuleStage.QUALIFICATION);

    private final RuleBase base;
    private final WatchedRules visits;
    private final WatchedRules responses;

    WatchedSides(Sides sides, RuleCompiler compiler) {
        this.base = sides.base();
        this.visits = compiler.watch(sides.candidate(), sides.candidateFiles());
        this.responses = compiler.watch(sides.candidate(), sides.candidateFiles());
    }

    RuleBase base() {
        return base;
    }

    RuleBase forVisits() {
        return visits.rules();
    }

    List<RuleBase> forResponses() {
        return List.of(base, responses.rules());
    }

    TrafficSeen seen() {
        return visits.seen()
                .get()
                .only(EnumSet.complementOf(EnumSet.copyOf(OF_RESPONSES)))
                .plus(responses.seen().get().only(OF_RESPONSES));
    }
}
