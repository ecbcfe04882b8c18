package dev.trunkline.core.attribution;

import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Attribution.NotEvaluated;
import dev.trunkline.core.attribution.Attribution.Unattributed;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.Pickup;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.store.StoreUnavailableException;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges a response under a rule base: who held its number at its start, what brought that visitor, and whether it is a lead. The
 * one judge for live responses and for every run over history; the same facts and rules give the same verdict. Thread-safe.
 */
public final class Attributor {
    private final Origins origins;

    public Attributor(Origins origins) {
        this.origins = origins;
    }

    /** The verdict for a response as it arrives or moves on. */
    public Decision judge(Response response, @Nullable RuleBase rules, Instant now) {
        int version = rules == null ? 0 : rules.version();
        return decide(response, rules, id(response, version), now, null);
    }

    /** The verdict of a run. */
    public Decision judge(Response response, RuleBase rules, Instant now, RunId run) {
        return decide(response, rules, Decision.idOf(response.id(), run.toString()), now, run);
    }

    /**
     * The verdicts of several rule bases, in their order, for a dry run. Where the response came from is asked once, so that nothing
     * but the rules can make a difference. They are not for keeping: their ids are those of verdicts that arrived.
     */
    public List<Decision> judgeUnderEach(Response response, List<RuleBase> ruleBases, Instant now) {
        Origin origin = origins.of(response);
        return ruleBases.stream()
                .map(rules -> decide(response, origin, new Judge(rules), id(response, rules.version()), now, null))
                .toList();
    }

    /** The verdicts for responses as they arrive, in their order: the same as of {@link #judge}, but the store is read once for all. */
    List<Decision> judgeAll(List<Response> responses, @Nullable RuleBase rules, Instant now) {
        int version = rules == null ? 0 : rules.version();
        Origins gathered = rules == null ? origins : origins.gatheredFor(responses);
        Judge judge = rules == null ? null : new Judge(rules);
        return responses.stream()
                .map(response -> decide(response, gathered, judge, id(response, version), now, null))
                .toList();
    }

    private static String id(Response response, int version) {
        CallProgress progress = response.progress();
        String pickup = progress.pickup() == Pickup.UNKNOWN ? "" : "-" + progress.pickup();
        return Decision.idOf(response.id(), progress.status() + pickup + ".v" + version);
    }

    private Decision decide(Response response, @Nullable RuleBase rules, String id, Instant now, @Nullable RunId run) {
        return decide(response, origins, rules == null ? null : new Judge(rules), id, now, run);
    }

    private static Decision decide(
            Response response, Origins origins, @Nullable Judge judge, String id, Instant now, @Nullable RunId run) {
        if (judge == null) {
            Attribution outcome = new NotEvaluated("The site has no published rules.");
            return new Decision(id, response.id(), 0, outcome, Qualification.NONE, RulesFired.NONE, now, run);
        }
        return decide(response, origins.of(response), judge, id, now, run);
    }

    private static Decision decide(
            Response response, Origin origin, Judge judge, String id, Instant now, @Nullable RunId run) {
        RuleBase rules = judge.rules();
        try {
            Verdict verdict = verdict(origin, judge);
            Qualification lead = rules.qualify(response, verdict.outcome(), visit(origin));
            RulesFired fired = verdict.fired(lead.rule());
            return new Decision(id, response.id(), rules.version(), verdict.outcome(), lead, fired, now, run);
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            Attribution outcome =
                    new NotEvaluated("Rule set version " + rules.version() + " failed: " + e.getMessage());
            return new Decision(
                    id, response.id(), rules.version(), outcome, Qualification.NONE, RulesFired.NONE, now, run);
        }
    }

    private static Verdict verdict(Origin origin, Judge judge) {
        return switch (origin) {
            case Origin.Unknown unknown -> new Verdict(new Unattributed(unknown.reason()), "", "", "");
            case Origin.OfChannel of -> new Verdict(ofChannel(of.channel()), "", "", "");
            case Origin.OfVisit of -> ofVisit(of, judge);
        };
    }

    private static Attribution ofChannel(String channel) {
        return new Attributed(AttributionMethod.CHANNEL, channel, "", "", "", "", null, null, 1.0);
    }

    private static Verdict ofVisit(Origin.OfVisit of, Judge judge) {
        VisitJudgement judgement = judge.of(of.visit());
        Attribution outcome = new Attributed(
                of.method(),
                judgement.channel(),
                judgement.source(),
                judgement.medium(),
                judgement.campaign(),
                judgement.keyword(),
                of.visit().id(),
                of.lease(),
                of.confidence(),
                of.candidates());
        VisitDecision shown = of.shown();
        String numberRule = shown == null ? "" : shown.numberRule();
        return new Verdict(outcome, judgement.channelRule(), judgement.campaignRule(), numberRule);
    }

    private static @Nullable Visit visit(Origin origin) {
        return origin instanceof Origin.OfVisit of ? of.visit() : null;
    }

    /** The rules, and what they said so far of visits: of responses that come together many often have one visit. For one thread. */
    private record Judge(RuleBase rules, Map<VisitId, VisitJudgement> said) {
        Judge(RuleBase rules) {
            this(rules, new HashMap<>());
        }

        VisitJudgement of(Visit visit) {
            return said.computeIfAbsent(visit.id(), id -> rules.judge(visit));
        }
    }

    private record Verdict(Attribution outcome, String channelRule, String campaignRule, String numberRule) {
        RulesFired fired(String qualificationRule) {
            return new RulesFired(channelRule, campaignRule, numberRule, qualificationRule);
        }
    }
}
