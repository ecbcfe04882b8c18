package dev.trunkline.core.visit;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * One arrival, as the browser told it. Raw facts only, so that it can be judged again under any rules; what is absent is an
 * empty text.
 *
 * @param landingUrl with its query, kept as sent
 * @param referrer kept as sent
 * @param language of the browser, such as {@code en-CA}
 * @param screen width and height, such as {@code 1440x900}
 * @param consent signal to state, such as {@code analytics_storage} to {@code granted}
 * @param returning whether the visitor had been seen before
 * @param earlier what was remembered of the visitor's earlier visits
 * @param analytics what Google Analytics calls the browser
 * @param timeZone where the browser is, an IANA name such as {@code America/Toronto}
 */
public record Visit(
        VisitId id,
        SiteId site,
        VisitorId visitor,
        Instant at,
        String landingUrl,
        String referrer,
        String userAgent,
        String language,
        String screen,
        Map<String, String> consent,
        boolean returning,
        EarlierTouches earlier,
        AnalyticsIds analytics,
        String timeZone) {
    public Visit {
        consent = Map.copyOf(consent);
    }

    /** A visit of a page without Google Analytics, from wherever. */
    public Visit(
            VisitId id,
            SiteId site,
            VisitorId visitor,
            Instant at,
            String landingUrl,
            String referrer,
            String userAgent,
            String language,
            String screen,
            Map<String, String> consent,
            boolean returning,
            EarlierTouches earlier) {
        this(
                id,
                site,
                visitor,
                at,
                landingUrl,
                referrer,
                userAgent,
                language,
                screen,
                consent,
                returning,
                earlier,
                AnalyticsIds.NONE,
                "");
    }

    /** Where the browser is; empty when nobody told, or by a name that this Java doesn't know. */
    public Optional<ZoneId> zone() {
        return ZoneNames.zone(timeZone);
    }

    /** The visit, reduced to where it came from. */
    public Touchpoint touchpoint() {
        return new Touchpoint(at, landingUrl, referrer);
    }
}
