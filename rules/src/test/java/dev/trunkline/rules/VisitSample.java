package dev.trunkline.rules;

import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Instant;
import java.util.Map;

/** Visits for tests. */
public final class VisitSample {
    /** A Monday, 09:30 in Toronto. */
    public static final Instant AT = Instant.parse("2026-11-23T14:30:00Z");

    public static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

    private VisitSample() {}

    /** A visit to the address. */
    public static Visit to(String url, String referrer) {
        return to(url, referrer, FIREFOX, "en-CA", false, AT);
    }

    /** A visit of somebody who was there before. */
    public static Visit after(EarlierTouches earlier, String url, String referrer) {
        return visit(url, referrer, FIREFOX, "en-CA", true, AT, earlier);
    }

    /** A visit in every detail, of somebody of whom nothing is remembered. */
    public static Visit to(
            String url, String referrer, String userAgent, String language, boolean returning, Instant at) {
        return visit(url, referrer, userAgent, language, returning, at, EarlierTouches.NONE);
    }

    private static Visit visit(
            String url,
            String referrer,
            String userAgent,
            String language,
            boolean returning,
            Instant at,
            EarlierTouches earlier) {
        return new Visit(
                new VisitId("visit-0001"),
                new SiteId("demo"),
                new VisitorId("visitor-0001"),
                at,
                url,
                referrer,
                userAgent,
                language,
                "1440x900",
                Map.of(),
                returning,
                earlier);
    }
}
