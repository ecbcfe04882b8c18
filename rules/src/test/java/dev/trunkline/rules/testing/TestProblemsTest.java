package dev.trunkline.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a tests file, where, and what would be right. */
class TestProblemsTest {
    private static RuleTestFile parse(String text) {
        return RuleTestFile.parse(text, ZoneOffset.UTC);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown-column   | test,url,chanel~a,u,x | 1 | Did you mean 'channel'?",
                "unknown-column   | test,,url,channel~a,,u,x | 1 | Column 2 has no name",
                "missing-name     | url,channel~u,x | 1 | must be 'test'",
                "missing-name     | test,url,channel~,u,x | 2 | in the column 'test'",
                "duplicate-test   | test,url,channel~a,u,x~a,u,x | 3 | Line 2",
                "nothing-to-judge | test,url,response~a | 2 | 'url'",
                "syntax           | test,url,url,channel~a,u,u,x | 1 | 'url' twice",
                "syntax           | test,url,channel~a,u,x,y | 2 | more cells",
                "syntax           | test,url,channel~a,u,x~b,\"u,x | 3 | quotation mark",
                "syntax           | test,url,channel~a,\"u\"v,x | 2 | quotation mark",
                "bad-value        | test,url,returning,channel~a,u,maybe,x | 2 | 'returning' stands 'maybe': write yes or no",
                "bad-value        | test,url,at,channel~a,u,11/23/2026,x | 2 | 2026-11-23 10:30",
                "bad-value        | test,url,at,channel~a,u,2026-02-30 10:00,x | 2 | 2026-11-23 10:30",
                "bad-value        | test,url,at,channel~a,u,9999-01-01 10:00,x | 2 | 2026-11-23 10:30",
                "bad-value        | test,url,last url,channel~a,u,https://a.example/,x | 2 | was not direct",
                "bad-value        | test,url,eligibility,channel~a,u,robot,x | 2 | bot",
                "bad-value        | test,url,free,channel~a,u,ppc=1.5,x | 2 | ppc=0.25",
                "bad-value        | test,url,free,channel~a,u,ppc,x | 2 | ppc=0.25",
                "bad-value        | test,url,free,channel~a,u,\"p,c=1\",x | 2 | ppc=0.25",
                "bad-value        | test,url,referrer,response,qualified~a,,r,call,yes | 2 | 'url' too",
                "bad-value        | test,url,seconds,channel~a,u,9,x | 2 | 'response' too",
                "bad-value        | test,response,qualified~a,mail,yes | 2 | call, text, form or email",
                "bad-value        | test,response,status,qualified~a,call,done,yes | 2 | completed",
                "bad-value        | test,response,answered,qualified~a,call,1,yes | 2 | yes or no",
                "bad-value        | test,response,seconds,qualified~a,call,1:30,yes | 2 | whole number",
                "bad-value        | test,response,seconds,qualified~a,call,-1,yes | 2 | whole number",
                "bad-value        | test,response,method,qualified~a,call,guess,yes | 2 | session, channel",
                "bad-value        | test,response,method,qualified~a,call,session,yes | 2 | 'url'",
                "bad-value        | test,response,method,qualified~a,call,channel,yes | 2 | 'attributed channel'",
                "bad-value        | test,url,response,method,attributed channel,qualified~a,u,call,form,E,yes | 2 | leave it out",
                "bad-value        | test,response,channel~a,call,x | 2 | only a visit",
                "bad-value        | test,url,qualified~a,u,yes | 2 | only a response",
                "bad-value        | test,response,qualified~a,call,(none) | 2 | yes or no",
                "bad-value        | test,response,value~a,call,=1+1 | 2 | a number such as 50",
                "bad-value        | test,url,number~a,u,1.41656E+10 | 2 | pool ppc",
                "bad-value        | test,url,number~a,u,pool p c | 2 | pool ppc",
                "bad-value        | test,url,number~a,u,(none) | 2 | pool ppc",
                "bad-value        | test,url,channel~a,u\u200B,x | 2 | U+200B",
            })
    void namesWhatIsWrongWithItsLine(String code, String text, int line, String message) {
        assertThat(parse(text.replace('~', '\n')).problems())
                .filteredOn(problem -> problem.code().equals(code))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.message()).contains(message);
                    assertThat(problem.file()).isEqualTo(RuleFile.TESTS);
                    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
                });
    }

    @Test
    void warnsOfATestThatExpectsNothing() {
        RuleTestFile file = parse("test,url,channel\na,u,\n");

        assertThat(file.tests()).hasSize(1);
        assertThat(file.problems())
                .extracting(RuleProblem::code, RuleProblem::severity)
                .containsExactly(tuple("nothing-expected", Severity.WARNING));
    }

    @Test
    void namesAllProblemsAtOnce() {
        RuleTestFile file = parse("test,url,returning,channel\na,u,,\nb,u,maybe,x\nb,u,x,y\nc,u,,x\n");

        assertThat(file.problems()).extracting(RuleProblem::line).containsExactly(2, 3, 4, 4);
        assertThat(file.tests()).extracting(RuleTest::name).containsExactly("a", "c");
    }

    @Test
    void namesAtMostFiftyProblemsAndErrorsAmongThem() {
        String warnings =
                IntStream.range(0, 80).mapToObj(i -> "w" + i + ",u,\n").collect(Collectors.joining());
        String errors = IntStream.range(0, 80).mapToObj(i -> "e" + i + ",,x\n").collect(Collectors.joining());

        assertThat(parse("test,url,channel\n" + warnings + "e,,x\n").problems())
                .hasSize(50)
                .first()
                .extracting(RuleProblem::severity)
                .isEqualTo(Severity.ERROR);
        assertThat(parse("test,url,channel\n" + errors).problems()).hasSize(50);
    }

    @Test
    void takesTwoThousandTestsAndNotOneMore() {
        String tests =
                IntStream.range(0, 2_000).mapToObj(i -> "t" + i + ",u,x\n").collect(Collectors.joining());

        assertThat(parse("test,url,channel\n" + tests).problems()).isEmpty();
        assertThat(parse("test,url,channel\n" + tests + "one,u,x\n").problems())
                .extracting(RuleProblem::code, RuleProblem::line)
                .containsExactly(tuple("too-many-tests", 2_002));
    }
}
