package dev.trunkline.app.site;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.site.PageOrigin;
import dev.trunkline.core.site.Site;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The body of a change of a site's settings; null leaves a setting as it is.
 *
 * @param reviewRequired whether a draft of rules needs the approval of somebody who did not write it
 * @param consentRequired whether visitors must agree before they hold a pool number
 * @param origins the origins of the site's pages, all of them
 */
record SiteChange(
        @Nullable Boolean reviewRequired,
        @Nullable Boolean consentRequired,
        @Nullable Set<String> origins,
        @Nullable LeasingChange leasing) {
    private static final int MOST_ORIGINS = 50;

    /** The site after the change. */
    Site applied(Site before) {
        return before.withReviewRequired(reviewRequired == null ? before.reviewRequired() : reviewRequired)
                .withOrigins(origins == null ? before.origins() : checked(origins))
                .withConsentRequired(consentRequired == null ? before.consentRequired() : consentRequired)
                .withLeasing(leasing == null ? before.leasing() : leasing.applied(before.leasing()));
    }

    private static Set<String> checked(Set<String> origins) {
        if (origins.size() > MOST_ORIGINS) {
            throw ProblemException.ofField("origins", "must name at most " + MOST_ORIGINS + " origins");
        }
        return origins.stream().map(SiteChange::checked).collect(Collectors.toSet());
    }

    private static String checked(@Nullable String origin) {
        if (origin == null || !PageOrigin.isOrigin(origin)) {
            throw ProblemException.ofField(
                    "origins", "must be origins such as https://www.example.com, but one was '" + origin + "'");
        }
        return origin;
    }
}
