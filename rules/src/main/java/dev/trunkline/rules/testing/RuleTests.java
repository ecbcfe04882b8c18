package dev.trunkline.rules.testing;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.attribution.UnattributedReason;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleTestResult;
import dev.trunkline.core.ruleset.RuleTestResult.Mismatch;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.visit.Visit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks compiled rules what the tests of a rule set expect of them. Stateless and thread-safe. */
public final class RuleTests {
    private RuleTests() {}

    /** A result for each test that could be read, in the order of the file. */
    public static List<RuleTestResult> run(RuleBase rules, RuleTestFile file) {
        return file.tests().stream().map(test -> run(rules, test)).toList();
    }

    private static RuleTestResult run(RuleBase rules, RuleTest test) {
        Map<TestColumn, String> outcome = outcome(rules, test);
        List<Mismatch> mismatches = new ArrayList<>();
        test.expected().forEach((column, expected) -> {
            String actual = outcome.getOrDefault(column, "");
            if (!isSame(column, expected, actual)) {
                mismatches.add(new Mismatch(column.word(), shown(expected), shown(actual)));
            }
        });
        return new RuleTestResult(test.name(), test.line(), mismatches);
    }

    private static boolean isSame(TestColumn column, String expected, String actual) {
        return column == TestColumn.VALUE
                ? new BigDecimal(expected).compareTo(new BigDecimal(actual)) == 0
                : expected.equals(actual);
    }

    private static String shown(String value) {
        return value.isEmpty() ? TestColumn.NONE : value;
    }

    /**
     * What the rules say of the test, in every column that a test of its kind can ask; an empty text for "nothing". It is what the
     * test expects when it is kept as it is.
     */
    public static Map<TestColumn, String> outcome(RuleBase rules, RuleTest test) {
        Map<TestColumn, String> outcome = new EnumMap<>(TestColumn.class);
        Visit visit = test.visit();
        VisitJudgement judgement = visit == null ? null : rules.judge(visit);
        if (visit != null && judgement != null) {
            tell(judgement, outcome);
            List<NumberProposal> proposals = rules.propose(visit, judgement, test.context());
            tell(proposals.isEmpty() ? null : proposals.getFirst(), outcome);
        }
        Response response = test.response();
        if (response != null) {
            Attribution attribution = attribution(test, visit, judgement);
            boolean ofVisit = attribution instanceof Attribution.Attributed known && known.visit() != null;
            tell(rules.qualify(response, attribution, ofVisit ? visit : null), outcome);
        }
        return outcome;
    }

    private static void tell(VisitJudgement judgement, Map<TestColumn, String> outcome) {
        outcome.put(TestColumn.SOURCE, judgement.source());
        outcome.put(TestColumn.MEDIUM, judgement.medium());
        outcome.put(TestColumn.CHANNEL, judgement.channel());
        outcome.put(TestColumn.CAMPAIGN, judgement.campaign());
        outcome.put(TestColumn.KEYWORD, judgement.keyword());
        outcome.put(TestColumn.CHANNEL_RULE, judgement.channelRule());
        outcome.put(TestColumn.CAMPAIGN_RULE, judgement.campaignRule());
    }

    private static void tell(@Nullable NumberProposal strongest, Map<TestColumn, String> outcome) {
        outcome.put(
                TestColumn.NUMBER,
                switch (strongest) {
                    case null -> ExpectedCells.SITE;
                    case NumberProposal.FromPool pool -> ExpectedCells.POOL + pool.pool();
                    case NumberProposal.Fixed fixed -> fixed.number().e164();
                });
        outcome.put(TestColumn.NUMBER_RULE, strongest == null ? "" : strongest.rule());
    }

    private static void tell(Qualification lead, Map<TestColumn, String> outcome) {
        outcome.put(TestColumn.QUALIFIED, lead.qualified() ? "yes" : "no");
        outcome.put(TestColumn.VALUE, lead.value().toPlainString());
        outcome.put(TestColumn.QUALIFICATION_RULE, lead.rule());
    }

    /** As the attributor would say it, had it found what the test names. */
    private static Attribution attribution(RuleTest test, @Nullable Visit visit, @Nullable VisitJudgement judgement) {
        AttributionMethod method = test.method();
        if (method == AttributionMethod.CHANNEL) {
            return new Attribution.Attributed(method, test.attributedChannel(), "", "", "", "", null, null, 1.0);
        }
        if (method == null || visit == null || judgement == null) {
            return new Attribution.Unattributed(UnattributedReason.NO_LEASE);
        }
        return new Attribution.Attributed(
                method,
                judgement.channel(),
                judgement.source(),
                judgement.medium(),
                judgement.campaign(),
                judgement.keyword(),
                visit.id(),
                null,
                1.0);
    }
}
