package dev.trunkline.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleTestResult;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Touchpoint;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.rules.DroolsRuleCompiler;
import dev.trunkline.rules.RulePacks;
import dev.trunkline.rules.VisitSample;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stored visit that is kept as a test passes, whatever it says, and leaves the other tests as they are. */
class KeepVisitTest {
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final NumberContext CONTEXT =
            new NumberContext(Eligibility.NO_CONSENT, Map.of("ppc", 0.3333333333333333, "night", 0.0001));
    private static final String ALPHABET = "ab=+-@,;\"' ?&%/()éß東😀|";

    @Test
    void beginsATableWithTheColumnsThatItNeeds() {
        RuleTest test = RuleTest.ofVisit("a", VisitSample.to("https://a.example/", ""), CONTEXT)
                .expecting(Map.of(TestColumn.CHANNEL, "Direct", TestColumn.CAMPAIGN, ""));

        assertThat(RuleTestFile.append("", ZONE, test)).isEqualTo("""
                        test,url,user agent,language,returning,at,eligibility,free,channel,campaign
                        a,https://a.example/,%s,en-CA,no,2026-11-23 09:30,no-consent,night=0.0001 ppc=0.3333333333333333,Direct,(none)
                        """.formatted(VisitSample.FIREFOX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test,url,channel\nold,u,x\n",
                "test,url,channel\nold,u,x",
                "\uFEFFtest,url,channel,,\r\nold,u,x,,\r\n",
                "\n\nurl;Channel;TEST\nu;x;old\n",
                "test\turl\tchannel\nold\tu\tx"
            })
    void addsMissingColumnsAndKeepsTheOthers(String table) {
        RuleTest test = RuleTest.ofVisit("=new; \"1\"", VisitSample.to("", ""), CONTEXT)
                .expecting(Map.of(TestColumn.CHANNEL, "Direct", TestColumn.NUMBER, "+14165550130"));

        RuleTestFile file = RuleTestFile.parse(RuleTestFile.append(table, ZONE, test), ZONE);

        assertThat(file.problems()).isEmpty();
        assertThat(file.tests()).extracting(RuleTest::name).containsExactly("old", "=new; \"1\"");
        assertThat(file.tests().getFirst().expected()).isEqualTo(Map.of(TestColumn.CHANNEL, "x"));
        assertThat(file.tests().getLast().expected()).isEqualTo(test.expected());
    }

    @Test
    void changesNothingButItsOwnRowWhenTheColumnsAreThere() {
        String table = "test,url,channel, returning ,user agent,language,at,eligibility,free\n\"old\",u,x\n";

        String longer = RuleTestFile.append(table, ZONE, RuleTest.ofVisit("new", VisitSample.to("u", ""), CONTEXT));

        assertThat(longer).startsWith(table).hasLineCount(3);
    }

    @Test
    void addsNothingToAHeaderThatCannotBeRead() {
        RuleTest test = RuleTest.ofVisit("new", VisitSample.to("u", ""), CONTEXT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleTestFile.append("test,\"url\n", ZONE, test))
                .withMessageContaining("header");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleTestFile.append("test,\"u\nrl\"\n", ZONE, test))
                .withMessageContaining("line break");
    }

    @Test
    void isReadAsTheSameVisitAndPasses() {
        RuleFiles pack = RulePacks.demo();
        RuleBase rules = new DroolsRuleCompiler().compile(1, pack, ZONE);
        Random random = new Random(7);
        String table = "";
        for (int i = 0; i < 300; i++) {
            RuleTest test = RuleTest.ofVisit("t" + i, visit(random), CONTEXT);
            table = RuleTestFile.append(table, ZONE, test.expecting(RuleTests.outcome(rules, test)));
        }

        RuleTestFile file = RuleTestFile.of(pack.with(RuleFile.TESTS, table), ZONE);

        assertThat(file.problems()).isEmpty();
        assertThat(file.tests())
                .hasSize(300)
                .allSatisfy(test -> assertThat(test.context()).isEqualTo(CONTEXT));
        assertThat(RuleTests.run(rules, file)).allMatch(RuleTestResult::passed);
        Random again = new Random(7);
        assertThat(file.tests()).extracting(RuleTest::visit).allSatisfy(read -> {
            Visit kept = visit(again);
            assertThat(read)
                    .usingRecursiveComparison()
                    .ignoringFields("id", "site", "visitor", "screen", "earlier.first.at", "earlier.lastNotDirect.at")
                    .isEqualTo(kept);
        });
    }

    @Test
    void keepsResponsesToo() {
        RuleTestFile pack = RuleTestFile.of(RulePacks.demo(), ZONE);
        String table = "";
        for (RuleTest test : pack.tests()) {
            table = RuleTestFile.append(table, ZONE, test);
        }

        RuleTestFile again = RuleTestFile.parse(table, ZONE);

        assertThat(again.problems()).isEmpty();
        assertThat(again.tests())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line", "context")
                .isEqualTo(pack.tests());
    }

    private static Visit visit(Random random) {
        Touchpoint first = touch(random);
        boolean returning = random.nextBoolean();
        return new Visit(
                new VisitId("v"),
                new SiteId("demo"),
                new VisitorId("visitor-1"),
                Instant.parse("2026-03-01T00:00:00Z").plusSeconds(60L * random.nextInt(500_000)),
                "https://a.example/?utm_source=" + text(random) + "&utm_medium=cpc&utm_campaign=" + text(random),
                random.nextBoolean() ? "" : "https://b.example/" + text(random),
                text(random),
                random.nextBoolean() ? "" : "en-CA",
                "",
                Map.of(),
                returning,
                returning ? new EarlierTouches(first, touch(random)) : EarlierTouches.NONE);
    }

    private static Touchpoint touch(Random random) {
        return new Touchpoint(Instant.EPOCH, "https://a.example/?gclid=" + text(random), "https://c.example/");
    }

    private static String text(Random random) {
        List<Integer> characters = ALPHABET.codePoints().boxed().toList();
        return random.ints(random.nextInt(9), 0, characters.size())
                .mapToObj(i -> Character.toString(characters.get(i)))
                .collect(Collectors.joining())
                .strip();
    }
}
