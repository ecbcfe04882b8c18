package dev.trunkline.app.site;

import dev.trunkline.core.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * The body of a change of a site's settings; null leaves a setting as it is.
 *
 * @param reviewRequired whether a draft of rules needs the approval of somebody who did not write it
 * @param consentRequired whether visitors must agree before they hold a pool number
 */
record SiteChange(
        @Nullable Boolean reviewRequired,
        @Nullable Boolean consentRequired,
        @Nullable LeasingChange leasing) {
    /** The site after the change. */
    Site applied(Site before) {
        return before.withReviewRequired(reviewRequired == null ? before.reviewRequired() : reviewRequired)
                .withConsentRequired(consentRequired == null ? before.consentRequired() : consentRequired)
                .withLeasing(leasing == null ? before.leasing() : leasing.applied(before.leasing()));
    }
}
