package dev.trunkline.benchmarks.rules;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Draws visits and responses as a busy site sees them: two thirds tagged, some by a referrer, some direct. */
final class VisitDraw {
    private static final SiteId SITE = new SiteId("busy");
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final int DAY_SECONDS = 86_400;
    private static final List<String> KNOWN = List.of("google", "bing", "facebook", "youtube.com", "amazon.com");
    private static final List<String> REFERRERS =
            List.of("www.google.com", "www.bing.com", "m.facebook.com", "www.youtube.com", "duckduckgo.com");
    private static final List<String> MEDIA =
            List.of("cpc", "cpc", "cpc", "cpc", "email", "social", "referral", "display");
    private static final List<String> LANGUAGES = List.of("en-CA", "en-CA", "en-CA", "fr-CA", "en-US");
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/138.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/138.0 Safari/537.36",
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1");

    private final Words words;
    private final RandomGenerator random;

    VisitDraw(Words words, RandomGenerator random) {
        this.words = words;
        this.random = random;
    }

    Visit visit() {
        return new Visit(
                new VisitId("visit-" + random.nextInt(Integer.MAX_VALUE)),
                SITE,
                new VisitorId("visitor-1"),
                instant(),
                landing(),
                referrer(),
                one(AGENTS),
                one(LANGUAGES),
                "1440x900",
                Map.of(),
                happens(40),
                EarlierTouches.NONE);
    }

    NumberContext context() {
        return new NumberContext(happens(85) ? Eligibility.ELIGIBLE : Eligibility.BOT, Map.of("mobile", 0.5));
    }

    Response response() {
        ResponseKind kind = happens(80) ? ResponseKind.CALL : happens(50) ? ResponseKind.TEXT : ResponseKind.FORM;
        boolean answered = happens(80);
        CallStatus status = answered ? CallStatus.COMPLETED : happens(50) ? CallStatus.BUSY : CallStatus.NO_ANSWER;
        return new Response(
                new ResponseId("response-" + random.nextInt(Integer.MAX_VALUE)),
                SITE,
                kind,
                null,
                null,
                CallerNumber.WITHHELD,
                instant(),
                new CallProgress(status, Duration.ofSeconds(answered ? random.nextInt(600) : 0), answered),
                "",
                happens(60),
                Map.of(),
                "",
                MONDAY);
    }

    static Attribution attribution(VisitJudgement judged) {
        return new Attribution.Attributed(
                AttributionMethod.SESSION,
                judged.channel(),
                judged.source(),
                judged.medium(),
                judged.campaign(),
                judged.keyword(),
                null,
                null,
                1);
    }

    private String landing() {
        StringBuilder url = new StringBuilder("https://www.busy.example").append(word(MixField.LANDING_PATH));
        url.append("?page=1");
        if (happens(70)) {
            tag(
                    url,
                    "utm_source",
                    happens(40) ? one(KNOWN) : words.text(MixField.SOURCE, random.nextInt(words.partners())));
            tag(url, "utm_medium", one(MEDIA));
            tag(url, "utm_campaign", word(MixField.CAMPAIGN) + (happens(20) ? "-v2" : ""));
            tag(url, "utm_term", word(MixField.UTM_TERM));
            if (happens(80)) {
                tag(url, "utm_content", word(MixField.UTM_CONTENT));
            }
        }
        if (happens(30)) {
            tag(url, "promo", word(MixField.PROMO));
        }
        return url.toString();
    }

    private static void tag(StringBuilder url, String name, String value) {
        url.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private String referrer() {
        if (happens(20)) {
            return "";
        }
        return "https://" + (happens(50) ? word(MixField.REFERRER_HOST) : one(REFERRERS)) + "/";
    }

    private String word(MixField field) {
        return words.text(field, random.nextInt(words.count()));
    }

    private Instant instant() {
        return MONDAY.plusSeconds(random.nextInt(DAY_SECONDS));
    }

    private boolean happens(int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }

    private String one(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
