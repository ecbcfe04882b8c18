package dev.trunkline.rules.lint;

import static dev.trunkline.rules.lint.LintCases.DEMO;
import static dev.trunkline.rules.lint.LintCases.checked;
import static dev.trunkline.rules.lint.LintCases.drl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.rules.DroolsRuleCompiler;
import dev.trunkline.rules.RulePacks;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapLintTest {
    private static final String EVERY_PAID_CLICK =
            "A 1: clickId in (\"gclid\", \"gbraid\", \"wbraid\", \"msclkid\", \"dclid\", \"ttclid\")"
                    + " || medium in (\"cpc\", \"ppc\", \"cpv\", \"display\") || medium str[startsWith] \"paid\" -> pool(\"ppc\")";

    @Test
    void warnsOfEachChannelWithAPaidClickThatNoNumberRuleCovers() {
        List<RuleProblem> gaps = gaps("A 1: medium == \"cpc\", channel != \"Paid Social\" -> pool(\"ppc\")");

        assertThat(gaps).allSatisfy(gap -> {
            assertThat(gap.code()).isEqualTo("gap");
            assertThat(gap.file()).isEqualTo(RuleFile.NUMBER);
            assertThat(gap.severity()).isEqualTo(Severity.WARNING);
        });
        assertThat(gaps)
                .extracting(RuleProblem::message)
                .anySatisfy(message -> assertThat(message)
                        .startsWith(
                                "No number rule covers a paid click of the channel \"Paid Social\", such as ?ttclid=x or"
                                        + " ?utm_source=facebook&utm_medium=cpc&fbclid=x or"))
                .noneSatisfy(message -> assertThat(message).contains("?gclid=x"));
    }

    @Test
    void isContentWhenEveryPaidClickIsCovered() {
        assertThat(gaps(EVERY_PAID_CLICK)).isEmpty();
    }

    @Test
    void takesARuleForOfficeHoursForCover() {
        assertThat(gaps(EVERY_PAID_CLICK.replace("A 1: ", "A 1: hour >= 8, hour < 18, ")))
                .isEmpty();
    }

    @Test
    void saysOnceThatThereAreNoNumberRulesAtAll() {
        assertThat(gaps(""))
                .singleElement()
                .satisfies(gap -> assertThat(gap.message()).startsWith("There is no number rule"));
    }

    @Test
    void findsNothingInTheShippedPack() {
        assertThat(lint(RulePacks.demo())).isEmpty();
    }

    private static List<RuleProblem> gaps(String numberRules) {
        return lint(RulePacks.demo().with(RuleFile.NUMBER, drl(RuleFile.NUMBER, numberRules)));
    }

    private static List<RuleProblem> lint(RuleFiles files) {
        return RuleLint.lint(
                checked(files), DEMO, new DroolsRuleCompiler().compile(1, files, ZoneId.of("America/Toronto")));
    }
}
