package dev.trunkline.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.site.Site;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class EligibilityCheckTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Map<String, String> GRANTED = Map.of("analytics_storage", "granted");

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void letsAPersonWhoAgreedHoldANumber() {
        assertThat(check(FIREFOX, GRANTED, true)).isEqualTo(Eligibility.ELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose, prefetch",
        "Sec-Purpose, prefetch;prerender",
        "Sec-Purpose, prerender",
        "Sec-Purpose, prefetch;anonymous-client-ip",
        "Purpose,     prefetch",
    })
    void keepsNumbersFromPagesThatNobodySees(String header, String value) {
        request.addHeader(header, value);

        assertThat(check(FIREFOX, GRANTED, false)).isEqualTo(Eligibility.PREFETCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "curl/8.9.1"
            })
    void keepsNumbersFromCrawlers(String agent) {
        assertThat(check(agent, GRANTED, false)).isEqualTo(Eligibility.BOT);
    }

    @Test
    void takesAPageWithoutUserAgentForACrawlerButNotAServer() {
        assertThat(check("", GRANTED, false)).isEqualTo(Eligibility.ELIGIBLE);
        request.addHeader("Origin", "https://www.example.com");
        assertThat(check("", GRANTED, false)).isEqualTo(Eligibility.BOT);
    }

    @ParameterizedTest(name = "analytics_storage={0}, consent required={1}: {2}")
    @CsvSource({
        "granted, true,  ELIGIBLE",
        "granted, false, ELIGIBLE",
        "denied,  true,  NO_CONSENT",
        "denied,  false, NO_CONSENT",
        "'',      true,  NO_CONSENT",
        "'',      false, ELIGIBLE",
        "GRANTED, true,  NO_CONSENT",
    })
    void followsTheConsentOfTheVisitorAndTheSite(String storage, boolean required, Eligibility eligibility) {
        assertThat(check(FIREFOX, Map.of("analytics_storage", storage), required))
                .isEqualTo(eligibility);
    }

    @ParameterizedTest
    @CsvSource({"1, NO_CONSENT", "0, ELIGIBLE"})
    void honoursGlobalPrivacyControlAboveAll(String signal, Eligibility eligibility) {
        request.addHeader("Sec-GPC", signal);

        assertThat(check(FIREFOX, GRANTED, false)).isEqualTo(eligibility);
    }

    private Eligibility check(String agent, Map<String, String> consent, boolean consentRequired) {
        Site example = Examples.site();
        Site site = new Site(
                example.id(),
                example.name(),
                example.host(),
                example.origins(),
                example.siteNumber(),
                example.shownNumbers(),
                example.zone(),
                consentRequired,
                example.redactedFields(),
                example.leasing(),
                example.reviewRequired());
        return EligibilityCheck.of(request, agent, consent, site);
    }
}
