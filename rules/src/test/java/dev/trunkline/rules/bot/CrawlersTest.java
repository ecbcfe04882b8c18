package dev.trunkline.rules.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrawlersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36",
                "GPTBOT/1.2",
                "curl/8.5.0",
                "python-requests/2.32.3",
                "Java-http-client/21",
                "Wget/1.21"
            })
    void tellsCrawlers(String userAgent) {
        assertThat(Crawlers.isCrawler(userAgent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0"
                        + " Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile"
                        + " Safari/537.36",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0"
                        + " Safari/537.36 Edg/142.0.0.0"
            })
    void letsPeopleIn(String userAgent) {
        assertThat(Crawlers.isCrawler(userAgent)).isFalse();
        assertThat(Crawlers.isCrawler(userAgent)).isFalse();
    }

    @Test
    void readsTheWholeList() {
        assertThat(CrawlerPatterns.read()).hasSizeGreaterThan(200).contains("(?<! cu)bots?(?:\\b|_)");
    }

    @Test
    void judgesALongUserAgentByItsBeginning() {
        String browser = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

        assertThat(Crawlers.isCrawler(browser + " x".repeat(2_000) + " Googlebot/2.1"))
                .isFalse();
    }
}
