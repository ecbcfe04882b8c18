package dev.trunkline.core.decision;

import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.visit.AnalyticsIds;
import dev.trunkline.core.visit.VisitorId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page that asks which number to show. Texts that are absent are empty.
 *
 * @param visitor as the page remembers it; null for a page that remembers none
 * @param earlier what an earlier answer left with the page; null when there is none or its token was not ours
 * @param analytics what Google Analytics calls the browser
 * @param timeZone where the browser is, an IANA name
 * @param place where in the network it comes from, such as a block of addresses, which may take only so many numbers; empty for
 *     callers that speak for visitors elsewhere
 */
public record Arrival(
        Site site,
        String landingUrl,
        String referrer,
        @Nullable VisitorId visitor,
        @Nullable VisitorSession earlier,
        String userAgent,
        String language,
        String screen,
        Map<String, String> consent,
        AnalyticsIds analytics,
        String timeZone,
        Eligibility eligibility,
        String place) {}
