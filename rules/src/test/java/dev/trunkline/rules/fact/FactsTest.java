package dev.trunkline.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Touchpoint;
import dev.trunkline.rules.VisitSample;
import dev.trunkline.rules.language.Field;
import dev.trunkline.rules.language.Vocabulary;
import dev.trunkline.rules.source.NamedLists;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FactsTest {
    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148";

    private static VisitFact fact(String url, String referrer, String agent, String language, String zone) {
        return new VisitFacts(ZoneId.of(zone), NamedLists.SHIPPED)
                .of(VisitSample.to(url, referrer, agent, language, true, Instant.parse("2026-11-23T03:30:00Z")));
    }

    @Test
    void knowsEverythingThatAVisitTells() {
        VisitFact fact = fact(
                "https://www.shop.example/Sale/?utm_source=Google&utm_medium=CPC&utm_campaign=Spring&utm_term=Drain"
                        + "&utm_content=Ad1&utm_id=77&GCLID=Abc&promo=&ScCid=z",
                "https://news.example.co.uk/x",
                IPHONE,
                "en-CA,en;q=0.9",
                "America/Toronto");

        assertThat(fact.source()).isEqualTo("google");
        assertThat(fact.medium()).isEqualTo("cpc");
        assertThat(fact.campaign()).isEqualTo("spring");
        assertThat(fact.utmSource()).isEqualTo("Google");
        assertThat(fact.utmMedium()).isEqualTo("CPC");
        assertThat(fact.utmCampaign()).isEqualTo("Spring");
        assertThat(fact.utmTerm()).isEqualTo("Drain");
        assertThat(fact.utmContent()).isEqualTo("Ad1");
        assertThat(fact.utmId()).isEqualTo("77");
        assertThat(fact.clickId()).isEqualTo("gclid");
        assertThat(fact.gclid()).isEqualTo("Abc");
        assertThat(fact.msclkid()).isEmpty();
        assertThat(fact.param("PROMO")).isEmpty();
        assertThat(fact.hasParam("promo")).isTrue();
        assertThat(fact.hasParam("nothing")).isFalse();
        assertThat(fact.referrerHost()).isEqualTo("news.example.co.uk");
        assertThat(fact.referrerDomain()).isEqualTo("example.co.uk");
        assertThat(fact.onDomain(fact.referrerHost(), "example.co.uk")).isTrue();
        assertThat(fact.landingHost()).isEqualTo("www.shop.example");
        assertThat(fact.landingPath()).isEqualTo("/Sale/");
        assertThat(fact.language()).isEqualTo("en-CA");
        assertThat(fact.country()).isEqualTo("CA");
        assertThat(fact.device()).isEqualTo("mobile");
        assertThat(fact.returning()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"America/Toronto, 22, sunday", "UTC, 3, monday", "Asia/Tokyo, 12, monday", "Asia/Colombo, 9, monday"})
    void knowsTheHourInTheSitesZone(String zone, long hour, String weekday) {
        VisitFact fact = fact("", "", "", "", zone);

        assertThat(fact.hour()).isEqualTo(hour);
        assertThat(fact.weekday()).isEqualTo(weekday);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "Mozilla/5.0 (X11; Linux x86_64; rv:145.0), desktop",
        "Mozilla/5.0 (iPad; CPU OS 19_0) Mobile/15E148, tablet",
        "Mozilla/5.0 (Linux; Android 15; SM-X910) Safari/537.36, tablet",
        "Mozilla/5.0 (Linux; Android 15; Pixel 9) Mobile Safari/537.36, mobile"
    })
    void tellsTheDevice(String agent, String device) {
        assertThat(fact("", "", agent, "", "UTC").device()).isEqualTo(device);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "en, ''", "en-GB, GB", "zh-Hant-TW, TW", "es-419, ''", "not a language!, ''"})
    void tellsTheCountry(String language, String country) {
        assertThat(fact("", "", "", language, "UTC").country()).isEqualTo(country);
    }

    @Test
    void rememberTheFirstTouchAndTheLastThatWasNotDirect() {
        Instant now = VisitSample.AT;
        EarlierTouches earlier = new EarlierTouches(
                new Touchpoint(
                        now.minus(Duration.ofDays(20)),
                        "https://a.example/?utm_source=google&utm_medium=cpc&utm_campaign=May&gclid=x",
                        ""),
                new Touchpoint(now.minus(Duration.ofHours(50)), "https://a.example/", "https://www.facebook.com/"));
        VisitFacts facts = new VisitFacts(ZoneId.of("UTC"), NamedLists.SHIPPED);

        VisitFact direct = facts.of(VisitSample.after(earlier, "https://a.example/", ""));
        VisitFact tagged =
                facts.of(VisitSample.after(earlier, "https://a.example/?utm_source=news&utm_medium=email", ""));
        VisitFact unseen = facts.of(VisitSample.to("https://a.example/", ""));

        assertThat(direct.firstTouch()).isEqualTo(new TouchFact("google", "cpc", "may", "gclid", 20));
        assertThat(direct.lastTouch()).isEqualTo(new TouchFact("facebook.com", "referral", "", "", 2));
        assertThat(tagged.firstTouch()).isEqualTo(direct.firstTouch());
        assertThat(tagged.lastTouch()).isEqualTo(new TouchFact("news", "email", "", "", 0));
        assertThat(unseen.firstTouch()).isEqualTo(new TouchFact("(direct)", "(none)", "", "", 0));
        assertThat(unseen.lastTouch()).isEqualTo(unseen.firstTouch());
    }

    @ParameterizedTest
    @EnumSource(RuleStage.class)
    void everyFieldOfTheLanguageIsAMethodOfItsFact(RuleStage stage) throws NoSuchMethodException {
        Vocabulary vocabulary = Vocabulary.of(stage);
        for (Field field : vocabulary.fields()) {
            Class<?> type = vocabulary.factType().getMethod(field.name()).getReturnType();
            Class<?> expected = switch (field.type()) {
                case TEXT -> String.class;
                case WHOLE_NUMBER -> long.class;
                case NUMBER -> double.class;
                case YES_NO -> boolean.class;
            };
            assertThat(type).as(field.name()).isEqualTo(expected);
        }
    }
}
