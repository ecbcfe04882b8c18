package dev.trunkline.batch.reattribution;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.VerdictChange;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.store.StoreUnavailableException;
import java.time.InstantSource;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Judges responses again under the rules of the run and compares with their current verdicts. */
final class Rejudge implements ItemProcessor<JudgedResponse, Rejudged> {
    private final RunId run;
    private final RuleBase rules;
    private final Attributor attributor;
    private final InstantSource clock;
    private final EarlierChanges earlier;

    Rejudge(RunId run, RuleBase rules, Attributor attributor, InstantSource clock, EarlierChanges earlier) {
        this.run = run;
        this.rules = rules;
        this.attributor = attributor;
        this.clock = clock;
        this.earlier = earlier;
    }

    @Override
    public Rejudged process(JudgedResponse seen) {
        return judge(seen, earlier.contains(ResponseKey.of(seen.response())));
    }

    Rejudged judge(JudgedResponse seen, boolean changeRecorded) {
        Decision before = seen.current();
        if (run.equals(before.run())) {
            return new Rejudged.AlreadyMoved(seen);
        }
        Decision after;
        try {
            after = attributor.judge(seen.response(), rules, clock.instant(), run);
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Rejudged.Failed(seen, changeRecorded, e.toString());
        }
        if (after.outcome() instanceof Attribution.NotEvaluated notEvaluated) {
            return new Rejudged.Failed(seen, changeRecorded, notEvaluated.cause());
        }
        if (after.saysTheSameAs(before)) {
            return new Rejudged.Same(seen, changeRecorded);
        }
        ResponseKey key = ResponseKey.of(seen.response());
        return new Rejudged.Moved(seen, new VerdictChange(run, key, before, after));
    }
}
