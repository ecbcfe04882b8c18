package dev.trunkline.benchmarks.rules;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.rules.fact.CampaignFact;
import dev.trunkline.rules.fact.NumberFact;
import dev.trunkline.rules.fact.ResponseFacts;
import dev.trunkline.rules.fact.VisitFact;
import dev.trunkline.rules.fact.VisitFacts;
import dev.trunkline.rules.source.NamedLists;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Makes samples for a mix: what an earlier stage decides is in the later stages' facts, just as in a running site. */
final class Traffic {
    private static final int FEWEST_MATCHES = 2;
    private static final int MOST_MATCHES = 6;
    private static final int MOST_DRAWS = 1_000;

    private final RuleMix mix;
    private final FourStages chain;
    private final VisitFacts visitFacts;
    private final ResponseFacts responseFacts;

    Traffic(RuleMix mix, FourStages chain) {
        this.mix = mix;
        this.chain = chain;
        NamedLists lists = TrunklineStages.lists(mix);
        this.visitFacts = new VisitFacts(TrunklineStages.ZONE, lists);
        this.responseFacts = new ResponseFacts(TrunklineStages.ZONE, lists);
    }

    /** Samples that match two to six rules each, in all stages together. */
    List<Sample> samples(int count, long seed) {
        Random random = new Random(seed);
        VisitDraw draw = new VisitDraw(mix.words(), random);
        List<Sample> samples = new ArrayList<>();
        for (int draws = 0; samples.size() < count; draws++) {
            if (draws > count * MOST_DRAWS) {
                throw new IllegalStateException(
                        "Hardly a visit matches two to six rules of this mix: change its words");
            }
            Sample sample = sample(draw);
            if (sample.matches() >= FEWEST_MATCHES && sample.matches() <= MOST_MATCHES) {
                samples.add(sample);
            }
        }
        return samples;
    }

    private Sample sample(VisitDraw draw) {
        Map<RuleStage, Object> facts = new EnumMap<>(RuleStage.class);
        Map<RuleStage, BitSet> matching = new EnumMap<>(RuleStage.class);
        Visit visit = draw.visit();
        NumberContext context = draw.context();
        Response response = draw.response();
        VisitFact byVisit = visitFacts.of(visit);
        String channel = channel(asked(RuleStage.CHANNEL, byVisit, facts, matching));
        BitSet campaigns = asked(RuleStage.CAMPAIGN, new CampaignFact(byVisit, channel), facts, matching);
        int tagsPassOn = mix.stage(RuleStage.CAMPAIGN).size() - 1;
        VisitJudgement judged = new VisitJudgement(
                byVisit.source(),
                byVisit.medium(),
                channel,
                campaign(campaigns, tagsPassOn, byVisit),
                campaigns.get(tagsPassOn) ? byVisit.utmTerm() : "",
                name(RuleStage.CHANNEL, matching),
                name(RuleStage.CAMPAIGN, matching));
        asked(RuleStage.NUMBER, numberFact(byVisit, judged, context), facts, matching);
        Attribution attribution = VisitDraw.attribution(judged);
        asked(RuleStage.QUALIFICATION, responseFacts.of(response, attribution, visit), facts, matching);
        return new Sample(visit, context, response, attribution, judged, facts, matching);
    }

    private BitSet asked(RuleStage stage, Object fact, Map<RuleStage, Object> facts, Map<RuleStage, BitSet> matching) {
        BitSet matched = chain.begin().matching(stage, fact);
        facts.put(stage, fact);
        matching.put(stage, matched);
        return matched;
    }

    private String channel(BitSet matched) {
        return matched.isEmpty()
                ? "Unassigned"
                : mix.stage(RuleStage.CHANNEL).get(matched.nextSetBit(0)).outcome();
    }

    private String campaign(BitSet matched, int tagsPassOn, VisitFact visit) {
        if (matched.isEmpty()) {
            return "";
        }
        int strongest = matched.nextSetBit(0);
        return strongest == tagsPassOn
                ? visit.utmCampaign()
                : mix.stage(RuleStage.CAMPAIGN).get(strongest).outcome();
    }

    private String name(RuleStage stage, Map<RuleStage, BitSet> matching) {
        int strongest = Objects.requireNonNull(matching.get(stage)).nextSetBit(0);
        return strongest < 0 ? "" : mix.stage(stage).get(strongest).name();
    }

    private static NumberFact numberFact(VisitFact visit, VisitJudgement judged, NumberContext context) {
        Eligibility eligibility = context.eligibility();
        return new NumberFact(
                visit,
                judged.channel(),
                judged.campaign(),
                judged.keyword(),
                eligibility == Eligibility.ELIGIBLE,
                eligibility == Eligibility.BOT,
                eligibility == Eligibility.PREFETCH,
                eligibility != Eligibility.NO_CONSENT,
                context.freeShare());
    }
}
