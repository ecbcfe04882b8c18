package dev.trunkline.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Touchpoint;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.rules.RuleTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTestFileTest {
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final Instant MORNING = Instant.parse("2026-11-23T15:30:00Z");
    private static final String URL = "https://a.example/";

    private static RuleTestFile parse(String text) {
        return RuleTestFile.parse(text, ZONE);
    }

    private static RuleTest only(String text) {
        RuleTestFile file = parse(text);
        assertThat(file.problems()).isEmpty();
        return file.tests().getFirst();
    }

    private static Visit visit(String text) {
        return Objects.requireNonNull(only(text).visit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "test,url,channel\n", "test\n,,,\n"})
    void hasNoTestsWithoutARow(String text) {
        assertThat(parse(text)).isEqualTo(new RuleTestFile(List.of(), List.of()));
    }

    @Test
    void readsAVisitInEveryDetail() {
        Visit visit = visit("""
                test,url,referrer,user agent,language,returning,at,channel
                a,https://a.example/?gclid=x,https://b.example/,Firefox,en-CA,yes,2026-12-24 23:59,Direct
                """);

        assertThat(visit)
                .extracting(
                        Visit::landingUrl,
                        Visit::referrer,
                        Visit::userAgent,
                        Visit::language,
                        Visit::returning,
                        Visit::at)
                .containsExactly(
                        "https://a.example/?gclid=x",
                        "https://b.example/",
                        "Firefox",
                        "en-CA",
                        true,
                        Instant.parse("2026-12-25T04:59:00Z"));
    }

    @Test
    void isAnEligibleNewVisitOnAMondayMorningWhenNothingElseIsSaid() {
        RuleTest test = only("test,url,channel\na," + URL + ",Direct\n");

        assertThat(test.visit())
                .extracting(Visit::at, Visit::returning, Visit::earlier)
                .containsExactly(MORNING, false, EarlierTouches.NONE);
        assertThat(test.context().eligibility()).isEqualTo(Eligibility.ELIGIBLE);
        assertThat(test.response()).isNull();
    }

    @Test
    void takesNoneForTheAddressThatTheBrowserDidNotTell() {
        assertThat(visit("test,url,channel\na,(none),Direct\n").landingUrl()).isEmpty();
    }

    @Test
    void remembersBothTouches() {
        Visit visit = visit("test,url,first url,last url,last referrer,channel\n" + "a," + URL
                + ",https://a.example/?utm_source=x,,https://b.example/,Direct\n");

        assertThat(visit.returning()).isTrue();
        assertThat(visit.earlier())
                .isEqualTo(new EarlierTouches(
                        new Touchpoint(MORNING.minus(Duration.ofDays(7)), "https://a.example/?utm_source=x", ""),
                        new Touchpoint(MORNING.minus(Duration.ofDays(1)), "", "https://b.example/")));
    }

    @Test
    void takesOneTouchForBothWhenItToldWhereItCameFrom() {
        EarlierTouches tagged = visit("test,url,first url,channel\na," + URL + ",https://a.example/?gclid=x,Direct\n")
                .earlier();
        EarlierTouches last = visit("test,url,last url,channel\na," + URL + ",https://a.example/?gclid=x,Direct\n")
                .earlier();
        EarlierTouches direct = visit("test,url,first url,channel\na," + URL + "," + URL + ",Direct\n")
                .earlier();

        assertThat(tagged.lastNotDirect()).isNotNull().isEqualTo(tagged.first());
        assertThat(last.first()).isNotNull().isEqualTo(last.lastNotDirect());
        assertThat(direct.first()).isNotNull();
        assertThat(direct.lastNotDirect()).isNull();
    }

    @Test
    void knowsEveryPoolOfTheRulesAndItsFreeShare() {
        RuleFiles files = RuleTexts.only(
                        RuleStage.NUMBER,
                        RuleTexts.rule(
                                "a",
                                "Visit( !(freeShare(\"night\") < 0.5 || returning), freeShare(\"day\") > 0 )",
                                "decide.pool(\"ppc\");"))
                .with(RuleFile.TESTS, "test,url,free,eligibility,number\na," + URL + ",day=0.25,no-consent,site\n");

        RuleTest test = RuleTestFile.of(files, ZONE).tests().getFirst();

        assertThat(test.context().freeShare()).isEqualTo(Map.of("night", 1.0, "day", 0.25, "ppc", 1.0));
        assertThat(test.context().eligibility()).isEqualTo(Eligibility.NO_CONSENT);
    }

    @Test
    void readsAResponseInEveryDetail() {
        RuleTest test = only("""
                test,at,response,status,answered,seconds,first time,withheld,attributed channel,qualified
                a,2026-11-23 18:00,Call,in-progress,yes,95,yes,yes,Paid Search,no
                """);

        assertThat(test.method()).isEqualTo(AttributionMethod.CHANNEL);
        assertThat(test.attributedChannel()).isEqualTo("Paid Search");
        assertThat(test.response()).isNotNull().satisfies(response -> {
            assertThat(response.startedAt()).isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
            assertThat(response.progress().status()).isEqualTo(CallStatus.IN_PROGRESS);
            assertThat(response.progress().answered()).isTrue();
            assertThat(response.progress().talk()).isEqualTo(Duration.ofSeconds(95));
            assertThat(response.firstTime()).isTrue();
            assertThat(response.caller()).isEqualTo(CallerNumber.WITHHELD);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/, call, '', '', SESSION",
        "https://a.example/, form, '', '', FORM",
        "https://a.example/, email, '', '', EMAIL",
        "https://a.example/, call, overflow, '', OVERFLOW",
        "https://a.example/, call, '', Email, CHANNEL",
        "'', call, '', Email, CHANNEL",
        "'', call, '', '', ",
        "https://a.example/, call, none, '', "
    })
    void tellsHowAResponseIsAttributed(String url, String kind, String method, String channel, AttributionMethod to) {
        String row = String.join(",", "a", url, kind, method, channel, "yes");

        assertThat(only("test,url,response,method,attributed channel,qualified\n" + row)
                        .method())
                .isEqualTo(to);
    }

    @Test
    void readsWhatSpreadsheetsMakeOfIt() {
        RuleTestFile file = parse("\uFEFF Number ;URL;Test;USER  AGENT;;\r\n"
                + "14165550130;https://a.example/?a,b;\"a \"\"b\"\"; c\";x;;;\r\n;;;;\r\n");

        assertThat(file.problems()).isEmpty();
        assertThat(file.tests()).singleElement().satisfies(test -> {
            assertThat(test.name()).isEqualTo("a \"b\"; c");
            assertThat(test.line()).isEqualTo(2);
            assertThat(test.expected()).isEqualTo(Map.of(TestColumn.NUMBER, "+14165550130"));
        });
        assertThat(only("test\turl\tchannel\na\t" + URL + "\tDirect").expected())
                .isEqualTo(Map.of(TestColumn.CHANNEL, "Direct"));
    }

    @Test
    void takesNoneForNothingButInSourceAndMedium() {
        RuleTest test = only("test,url,source,medium,channel,campaign,number rule\na," + URL
                + ",(direct),(none),Direct,(none),(none)\n");

        assertThat(test.expected())
                .isEqualTo(Map.of(
                        TestColumn.SOURCE, "(direct)",
                        TestColumn.MEDIUM, "(none)",
                        TestColumn.CHANNEL, "Direct",
                        TestColumn.CAMPAIGN, "",
                        TestColumn.NUMBER_RULE, ""));
    }
}
