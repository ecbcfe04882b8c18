package dev.trunkline.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleTestResult;
import dev.trunkline.core.ruleset.RuleTestResult.Mismatch;
import dev.trunkline.rules.DroolsRuleCompiler;
import dev.trunkline.rules.RuleTexts;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTestsTest {
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final RuleFiles FILES = new RuleFiles(
            RuleTexts.rule("Morning", "Visit( hour == 10, weekday == \"monday\" )", "decide.channel(\"Early\");")
                    + RuleTexts.rule("Back", "Visit( returning )", "decide.channel(\"Loyal\");"),
            RuleTexts.rule("Tag", "Visit( $c : utmCampaign != \"\" )", "decide.campaign($c);"),
            RuleTexts.rule("Pool", "Visit( freeShare(\"ppc\") > 0.1, eligible )", "decide.pool(\"ppc\");")
                    + RuleTexts.rule("Fixed", "Visit( campaign == \"May\" )", "decide.number(\"+14165550130\");"),
            RuleTexts.rule("Of channel", "Response( method == \"channel\" )", "decide.qualified(true, 12.50);")
                    + RuleTexts.rule(
                            "Of visit", "Response( channel == \"Early\", hour == 10 )", "decide.qualified(true);"),
            "",
            "");
    private static final RuleBase RULES = new DroolsRuleCompiler().compile(1, FILES, ZONE);

    private static List<RuleTestResult> run(String tests) {
        RuleTestFile file = RuleTestFile.of(FILES.with(RuleFile.TESTS, tests), ZONE);
        assertThat(file.problems()).isEmpty();
        return RuleTests.run(RULES, file);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "url                               | channel,channel rule,campaign,campaign rule | Early,Morning,(none),(none)",
                "url,at                            | channel,channel rule                        | Unassigned,(none)",
                "url,returning,at                  | channel                                     | Loyal",
                "url                               | number,number rule                          | pool ppc,Pool",
                "url,free                          | number,number rule                          | site,(none)",
                "url,eligibility                   | number                                      | site",
                "response                          | qualified,value,qualification rule          | no,0,(none)",
                "response,attributed channel       | qualified,value,qualification rule          | yes,12.5,Of channel",
                "url,response                      | qualified,qualification rule                | yes,Of visit",
                "url,response,attributed channel   | channel,qualification rule                  | Early,Of channel",
                "url,response,method               | channel,qualified                           | Early,no",
                "url,response,at                   | qualified                                   | no"
            })
    void passesWhatComesOutAsExpected(String inputs, String columns, String expected) {
        String cells = inputs.replace("attributed channel", "Email")
                .replace("url", "https://a.example/")
                .replaceAll("\\bat\\b", "2026-11-23 22:00")
                .replace("returning", "yes")
                .replace("free", "ppc=0.05")
                .replace("eligibility", "bot")
                .replace("response", "text")
                .replace("method", "none");

        List<RuleTestResult> results = run("test," + inputs + "," + columns + "\na," + cells + "," + expected + "\n");

        assertThat(results).containsExactly(new RuleTestResult("a", 2, List.of()));
    }

    @Test
    void namesEveryMismatchWithItsColumn() {
        List<RuleTestResult> results = run("""
                test,url,response,source,channel,campaign,number,qualified,value
                good,https://a.example/?utm_campaign=May,,(direct),Early,May,pool ppc,,
                bad,https://a.example/,call,google,Late,Spring,+14165550130,no,5
                """);

        assertThat(results)
                .containsExactly(
                        new RuleTestResult("good", 2, List.of()),
                        new RuleTestResult(
                                "bad",
                                3,
                                List.of(
                                        new Mismatch("source", "google", "(direct)"),
                                        new Mismatch("channel", "Late", "Early"),
                                        new Mismatch("campaign", "Spring", "(none)"),
                                        new Mismatch("number", "+14165550130", "pool ppc"),
                                        new Mismatch("qualified", "no", "yes"),
                                        new Mismatch("value", "5", "0"))));
    }

    @Test
    void comparesWorthsAsNumbers() {
        assertThat(run("test,response,attributed channel,value\na,call,x,12.50\nb,call,x,12.5\n"))
                .allMatch(RuleTestResult::passed);
    }
}
