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
    private final StageRules channel;
    private final StageRules campaign;
    private final StageRules number;
    private final StageRules qualification;
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
        this.channel = StageRules.of(rules.stage(RuleStage.CHANNEL), lists);
        this.campaign = StageRules.of(rules.stage(RuleStage.CAMPAIGN), lists);
        this.number = StageRules.of(rules.stage(RuleStage.NUMBER), lists);
        this.qualification = StageRules.of(rules.stage(RuleStage.QUALIFICATION), lists);
        this.watch = StageWatch.NOBODY;
        warmUp();
    }

    private DroolsRuleBase(DroolsRuleBase rules, StageWatch watch) {
        this.version = rules.version;
        this.visitFacts = rules.visitFacts;
        this.responseFacts = rules.responseFacts;
        this.channel = rules.channel;
        this.campaign = rules.campaign;
        this.number = rules.number;
        this.qualification = rules.qualification;
        this.watch = watch;
    }

    /** The same rules, telling of every evaluation; as thread-safe as who is told. */
    public RuleBase watchedBy(StageWatch told) {
        return new DroolsRuleBase(this, told);
    }

    private StageVerdict ask(StageRules rules, Object fact) {
        StageVerdict verdict = rules.ask(fact);
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
        return channel.names(ActionKind.CHANNEL);
    }

    @Override
    public VisitJudgement judge(Visit visit) {
        return judged(visit).judgement();
    }

    private Judged judged(Visit visit) {
        VisitFact fact = visitFacts.of(visit);
        StageVerdict byChannel = ask(channel, fact);
        String channelName = byChannel.text(ActionKind.CHANNEL).orElse(UNASSIGNED);
        StageVerdict byCampaign = ask(campaign, new CampaignFact(fact, channelName));
        VisitJudgement judgement = new VisitJudgement(
                fact.source(),
                fact.medium(),
                channelName,
                byCampaign.text(ActionKind.CAMPAIGN).orElse(""),
                byCampaign.text(ActionKind.KEYWORD).orElse(""),
                byChannel.winner(),
                byCampaign.winner());
        return new Judged(fact, byChannel, byCampaign, judgement);
    }

    @Override
    public List<NumberProposal> propose(Visit visit, VisitJudgement judgement, NumberContext context) {
        VisitFact fact = visitFacts.of(visit);
        return ask(number, numberFact(fact, judgement, context)).proposals();
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
        return ask(qualification, responseFacts.of(response, outcome, visit)).qualification();
    }

    @Override
    public Explanation explain(Visit visit, NumberContext context) {
        Judged judged = judged(visit);
        NumberFact fact = numberFact(judged.fact(), judged.judgement(), context);
        StageVerdict byNumber = ask(number, fact);
        return new Explanation(
                StageExplainer.facts(Vocabulary.of(RuleStage.NUMBER), fact),
                List.of(judged.channel().explained(), judged.campaign().explained(), byNumber.explained()));
    }

    @Override
    public StageExplanation explain(Response response, Attribution outcome, @Nullable Visit visit) {
        return ask(qualification, responseFacts.of(response, outcome, visit)).explained();
    }

    private record Judged(VisitFact fact, StageVerdict channel, StageVerdict campaign, VisitJudgement judgement) {}
}
