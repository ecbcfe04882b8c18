package dev.trunkline.app.ruleset;

import dev.trunkline.app.number.NumberDisplay;
import dev.trunkline.app.page.ChannelColors;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleSetRejectedException;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.rules.bot.Crawlers;
import dev.trunkline.rules.testing.RuleTest;
import dev.trunkline.rules.testing.RuleTestFile;
import dev.trunkline.rules.testing.RuleTests;
import dev.trunkline.rules.testing.TestColumn;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Asks rules that are still edited what they would say of a visit. Compiles them each time, for a person who waits: never on the way
 * of a visitor. Stores nothing. Thread-safe.
 */
@Component
final class VisitTrial {
    private static final int NO_VERSION = 0;
    private static final int LONGEST_NAME = 150;

    private final RuleCompiler compiler;
    private final Numbers numbers;
    private final Clock clock;

    VisitTrial(RuleCompiler compiler, Numbers numbers, Clock clock) {
        this.compiler = compiler;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** What the files say of the visit; every pool is all free. */
    TryView of(Site site, RuleFiles files, TryForm form) {
        RuleBase rules;
        try {
            rules = compiler.compile(NO_VERSION, files, site.zone());
        } catch (RuleSetRejectedException e) {
            return TryView.rejected(e.problems().size());
        }
        RuleTest visit = test(site, form);
        Map<TestColumn, String> said = RuleTests.outcome(rules, visit);
        VisitJudgement judgement = judgement(said);
        return new TryView(
                0,
                judgement.channel(),
                ChannelColors.of(judgement.channel()),
                judgement.campaign(),
                judgement.keyword(),
                judgement.source(),
                judgement.medium(),
                rules.propose(visit(visit), judgement, visit.context()).stream()
                        .map(proposal -> proposal(proposal, site, visit.context()))
                        .toList(),
                rules.explain(visit(visit), visit.context()).stages().stream()
                        .map(StageView::of)
                        .toList(),
                name(files, site, form, judgement));
    }

    /**
     * The tests of the files with one more, which expects what the files say of the visit now.
     *
     * @throws RuleSetRejectedException when the rules do not compile
     * @throws IllegalArgumentException when the header of the tests can't be read
     */
    KeptTest keep(Site site, RuleFiles files, TryForm form) {
        RuleBase rules = compiler.compile(NO_VERSION, files, site.zone());
        RuleTest unnamed = test(site, form);
        Map<TestColumn, String> said = RuleTests.outcome(rules, unnamed);
        String name = name(files, site, form, judgement(said));
        RuleTest test =
                RuleTest.ofVisit(name, visit(unnamed), unnamed.context()).expecting(said);
        return new KeptTest(name, RuleTestFile.append(files.tests(), site.zone(), test));
    }

    private RuleTest test(Site site, TryForm form) {
        String userAgent = form.device().userAgent();
        Visit visit = new Visit(
                new VisitId("tried-visit"),
                site.id(),
                new VisitorId("tried-visitor"),
                clock.instant().truncatedTo(ChronoUnit.MINUTES),
                form.url(),
                form.referrer(),
                userAgent,
                "",
                "",
                Map.of("analytics_storage", form.consent() ? "granted" : "denied"),
                form.returning(),
                EarlierTouches.NONE);
        Map<String, Double> allFree = numbers.pools(site.id()).stream()
                .collect(Collectors.toMap(pool -> pool.id().key(), pool -> 1.0));
        return RuleTest.ofVisit("", visit, new NumberContext(eligibility(userAgent, form), allFree));
    }

    private static Eligibility eligibility(String userAgent, TryForm form) {
        if (Crawlers.isCrawler(userAgent)) {
            return Eligibility.BOT;
        }
        return form.consent() ? Eligibility.ELIGIBLE : Eligibility.NO_CONSENT;
    }

    private static Visit visit(RuleTest test) {
        Visit visit = test.visit();
        if (visit == null) {
            throw new IllegalStateException("A trial is of a visit");
        }
        return visit;
    }

    private static VisitJudgement judgement(Map<TestColumn, String> said) {
        return new VisitJudgement(
                said.getOrDefault(TestColumn.SOURCE, ""),
                said.getOrDefault(TestColumn.MEDIUM, ""),
                said.getOrDefault(TestColumn.CHANNEL, ""),
                said.getOrDefault(TestColumn.CAMPAIGN, ""),
                said.getOrDefault(TestColumn.KEYWORD, ""),
                said.getOrDefault(TestColumn.CHANNEL_RULE, ""),
                said.getOrDefault(TestColumn.CAMPAIGN_RULE, ""));
    }

    private TryView.Proposal proposal(NumberProposal proposal, Site site, NumberContext context) {
        return switch (proposal) {
            case NumberProposal.FromPool pool ->
                new TryView.Proposal(
                        pool.rule(), poolName(site, pool.pool()), "", context.eligibility() != Eligibility.ELIGIBLE);
            case NumberProposal.Fixed fixed ->
                new TryView.Proposal(fixed.rule(), "", NumberDisplay.national(fixed.number()), false);
        };
    }

    private String poolName(Site site, PoolId pool) {
        return numbers.pool(site.id(), pool).map(NumberPool::name).orElse(pool.key());
    }

    /** The name that was typed, or one made of the outcome; with a count when a test has it. */
    private static String name(RuleFiles files, Site site, TryForm form, VisitJudgement judgement) {
        String wanted = form.testName().isEmpty()
                ? judgement.channel() + " from " + judgement.source() + " / " + judgement.medium()
                : form.testName();
        String name = wanted.length() > LONGEST_NAME ? wanted.substring(0, LONGEST_NAME) : wanted;
        Set<String> taken = RuleTestFile.parse(files.tests(), site.zone()).tests().stream()
                .map(RuleTest::name)
                .collect(Collectors.toSet());
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    /** A test that is kept, and the tests file with it. */
    record KeptTest(String name, String tests) {}
}
