package dev.trunkline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.attribution.UnattributedReason;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.Visit;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedNumberAndQualificationRulesTest {
    private static final RuleBase RULES = new DroolsRuleCompiler().compile(1, RulePacks.demo(), ZoneOffset.UTC);
    private static final NumberContext CONTEXT = new NumberContext(Eligibility.ELIGIBLE, Map.of("ppc", 1.0));

    @ParameterizedTest
    @CsvSource({
        "?gclid=a, '', pool ppc",
        "?gbraid=a, '', pool ppc",
        "?wbraid=a, '', pool ppc",
        "?dclid=a, '', pool ppc",
        "?msclkid=a, https://www.bing.com/, pool ppc",
        "?gclid=a&utm_source=x&utm_medium=email, '', pool ppc",
        "?fbclid=a&utm_medium=cpc, '', pool ppc",
        "?fbclid=a&utm_source=facebook&utm_medium=display, '', pool ppc",
        "?fbclid=a, '', +14165550132",
        "?utm_source=flyer&utm_medium=cpc, '', pool ppc",
        "?utm_source=flyer&utm_medium=paid-print, '', pool ppc",
        "'', https://www.google.com/, +14165550130",
        "'', '', +14165550131",
        "'', https://www.facebook.com/, +14165550132",
        "?utm_medium=email, '', +14165550133",
        "'', https://news.example.org/, +14165550134",
        "?utm_source=flyer&utm_medium=print, '', site",
        "?utm_source=awin&utm_medium=affiliate, '', site"
    })
    void showTheNumbersOfTheDemoSite(String query, String referrer, String expected) {
        Visit visit = VisitSample.to("https://www.demo-plumbing.example/" + query, referrer);

        List<NumberProposal> proposals = RULES.propose(visit, RULES.judge(visit), CONTEXT);

        assertThat(proposals.isEmpty() ? "site" : name(proposals.getFirst())).isEqualTo(expected);
    }

    private static String name(NumberProposal proposal) {
        return switch (proposal) {
            case NumberProposal.FromPool pool -> "pool " + pool.pool();
            case NumberProposal.Fixed fixed -> fixed.number().e164();
        };
    }

    @Test
    void proposeTheStrongestFirst() {
        Visit visit = VisitSample.to("https://a.example/?gclid=a&fbclid=b&utm_medium=cpc", "");

        assertThat(RULES.propose(visit, RULES.judge(visit), CONTEXT))
                .extracting(NumberProposal::rule)
                .containsExactly(
                        "Ad click leases from the pool",
                        "Meta ad click leases from the pool",
                        "Paid medium leases from the pool");
    }

    @ParameterizedTest
    @CsvSource({
        "CALL, true, 30, true, Answered call of 30 seconds or more",
        "CALL, true, 29, false, ''",
        "CALL, false, 300, false, ''",
        "TEXT, false, 0, true, Text",
        "FORM, false, 0, true, Form"
    })
    void qualifyAnsweredCallsTextsAndForms(
            ResponseKind kind, boolean answered, int seconds, boolean qualified, String rule) {
        Response response = new Response(
                new ResponseId("r1"),
                new SiteId("demo"),
                kind,
                null,
                null,
                CallerNumber.WITHHELD,
                VisitSample.AT,
                new CallProgress(CallStatus.COMPLETED, Duration.ofSeconds(seconds), answered),
                "",
                false,
                Map.of(),
                "",
                VisitSample.AT);

        Qualification qualification =
                RULES.qualify(response, new Attribution.Unattributed(UnattributedReason.NO_LEASE), null);

        assertThat(qualification.qualified()).isEqualTo(qualified);
        assertThat(qualification.rule()).isEqualTo(rule);
    }

    @Test
    void nameTheirChannels() {
        assertThat(RULES.channels()).hasSize(18).contains("Paid Search", "SMS").doesNotContain("Unassigned");
    }
}
