package dev.trunkline.rules.engine;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.Explanation;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.StageExplanation;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.rules.explain.StageExplainer;
import dev.trunkline.rules.fact.CampaignFact;
import dev.trunkline.rules.fact.NumberFact;
import dev.trunkline.rules.fact.ResponseFacts;
import dev.trunkline.rules.fact.VisitFact;
import dev.trunkline.rules.fact.VisitFacts;
import dev.trunkline.rules.language.ActionKind;
import dev.trunkline.rules.language.CheckedRuleSet;
import dev.trunkline.rules.language.Vocabulary;
import dev.trunkline.rules.source.NamedLists;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of one version, compiled. Drools says which rules match; the strongest of them decides here. */
public final class DroolsRuleBase implements RuleBase {
    /** The channel of a visit that no rule matches: row 19 of GA4's default channel group. */
    public static final String UNASSIGNED = "Unassigned";

    private final int version;
    private final VisitFacts visitFacts;
    private final ResponseFacts responseFacts;
    private final RuleStages stages;
    private final KeptVisits kept = new KeptVisits();
    private final StageWatch watch;

    /**
     * Compiles files that have no errors.
     *
     * @throws dev.trunkline.core.ruleset.RuleSetRejectedException when Drools refuses one
     */
    public DroolsRuleBase(int version, CheckedRuleSet rules, ZoneId zone) {
        this.version = version;
        NamedLists lists = rules.namedLists();
        this.visitFacts = new VisitFacts(zone, lists);
        this.responseFacts = new ResponseFacts(zone, lists);
        this.stages = RuleStages.of(rules);
        this.watch = StageWatch.NOBODY;
        warmUp();
    }

    private DroolsRuleBase(DroolsRuleBase rules, StageWatch watch) {
        this.version = rules.version;
        this.visitFacts = rules.visitFacts;
        this.responseFacts = rules.responseFacts;
        this.stages = rules.stages;
        this.watch = watch;
    }

    /** The same rules, telling of every evaluation; as thread-safe as who is told. */
    public RuleBase watchedBy(StageWatch told) {
        return new DroolsRuleBase(this, told);
    }

    private StageVerdict ask(Evaluation evaluation, RuleStage stage, Object fact) {
        StageVerdict verdict = evaluation.ask(stage, fact);
        watch.saw(verdict.stage(), fact, verdict.matching());
        return verdict;
    }

    /** The first question to fresh rules costs milliseconds, and the first of all loads the lists of sources: not at a visitor's cost. */
    private void warmUp() {
        Visit visit = new Visit(
                new VisitId("warm-up-visit"),
                new SiteId("warm-up"),
                new VisitorId("warm-up-visitor"),
                Instant.EPOCH,
                "https://www.example.com/?utm_medium=referral",
                "https://www.example.org/",
                "",
                "",
                "",
                Map.of(),
                false,
                EarlierTouches.NONE);
        propose(visit, judge(visit), new NumberContext(Eligibility.ELIGIBLE, Map.of()));
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Set<String> channels() {
        return stages.stage(RuleStage.CHANNEL).names(ActionKind.CHANNEL);
    }

    @Override
    public VisitJudgement judge(Visit visit) {
        Judged judged = judged(visit);
        kept.keep(new KeptVisits.Kept(visit, judged.fact(), judged.evaluation()));
        return judged.judgement();
    }

    private Judged judged(Visit visit) {
        VisitFact fact = visitFacts.of(visit);
        Evaluation evaluation = stages.evaluation();
        StageVerdict byChannel = ask(evaluation, RuleStage.CHANNEL, fact);
        String channelName = byChannel.text(ActionKind.CHANNEL).orElse(UNASSIGNED);
        StageVerdict byCampaign = ask(evaluation, RuleStage.CAMPAIGN, new CampaignFact(fact, channelName));
        VisitJudgement judgement = new VisitJudgement(
                fact.source(),
                fact.medium(),
                channelName,
                byCampaign.text(ActionKind.CAMPAIGN).orElse(""),
                byCampaign.text(ActionKind.KEYWORD).orElse(""),
                byChannel.winner(),
                byCampaign.winner());
        return new Judged(fact, evaluation, byChannel, byCampaign, judgement);
    }

    @Override
    public List<NumberProposal> propose(Visit visit, VisitJudgement judgement, NumberContext context) {
        KeptVisits.Kept judged = kept.take(visit);
        VisitFact fact = judged == null ? visitFacts.of(visit) : judged.fact();
        Evaluation evaluation = judged == null ? stages.evaluation() : judged.evaluation();
        return ask(evaluation, RuleStage.NUMBER, numberFact(fact, judgement, context))
                .proposals();
    }

    private static NumberFact numberFact(VisitFact fact, VisitJudgement judgement, NumberContext context) {
        Eligibility eligibility = context.eligibility();
        return new NumberFact(
                fact,
                judgement.channel(),
                judgement.campaign(),
                judgement.keyword(),
                eligibility == Eligibility.ELIGIBLE,
                eligibility == Eligibility.BOT,
                eligibility == Eligibility.PREFETCH,
                eligibility != Eligibility.NO_CONSENT,
                context.freeShare());
    }

    @Override
    public Qualification qualify(Response response, Attribution outcome, @Nullable Visit visit) {
        return ask(stages.evaluation(), RuleStage.QUALIFICATION, responseFacts.of(response, outcome, visit))
                .qualification();
    }

    @Override
    public Explanation explain(Visit visit, NumberContext context) {
        Judged judged = judged(visit);
        NumberFact fact = numberFact(judged.fact(), judged.judgement(), context);
        StageVerdict byNumber = ask(judged.evaluation(), RuleStage.NUMBER, fact);
        return new Explanation(
                StageExplainer.facts(Vocabulary.of(RuleStage.NUMBER), fact),
                List.of(judged.channel().explained(), judged.campaign().explained(), byNumber.explained()));
    }

    @Override
    public StageExplanation explain(Response response, Attribution outcome, @Nullable Visit visit) {
        return ask(stages.evaluation(), RuleStage.QUALIFICATION, responseFacts.of(response, outcome, visit))
                .explained();
    }

    private record Judged(
            VisitFact fact,
            Evaluation evaluation,
            StageVerdict channel,
            StageVerdict campaign,
            VisitJudgement judgement) {}
}
