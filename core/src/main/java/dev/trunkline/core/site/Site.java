package dev.trunkline.core.site;

import dev.trunkline.core.callflow.CallHandling;
import dev.trunkline.core.number.TrackingNumber;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * One website: its key, where its pages may come from, the numbers that stand on them, and its settings.
 *
 * @param host the host name that people know it by, for display
 * @param origins the origins (scheme, host, port) whose pages may ask for numbers
 * @param siteNumber shown when nothing else applies
 * @param shownNumbers the numbers on the pages that are replaced; contains the site number
 * @param zone in which people read its times and its rules know the hour
 * @param consentRequired whether a visitor must have granted storage before anything about them is stored
 * @param redactedFields names of form fields that are never stored
 * @param reviewRequired whether a draft of rules is published only after somebody who did not write it approved it
 * @param calls what happens on calls and texts to its numbers, where we answer for them
 */
public record Site(
        SiteId id,
        String name,
        String host,
        Set<String> origins,
        TrackingNumber siteNumber,
        List<TrackingNumber> shownNumbers,
        ZoneId zone,
        boolean consentRequired,
        Set<String> redactedFields,
        LeasingSettings leasing,
        boolean reviewRequired,
        CallHandling calls) {
    public Site {
        origins = Set.copyOf(origins);
        redactedFields = Set.copyOf(redactedFields);
        shownNumbers = List.copyOf(shownNumbers);
        if (!shownNumbers.contains(siteNumber)) {
            throw new IllegalArgumentException("The shown numbers of site " + id + " must contain its site number "
                    + siteNumber + ", but were " + shownNumbers);
        }
    }

    /** A site whose calls are connected and no more. */
    public Site(
            SiteId id,
            String name,
            String host,
            Set<String> origins,
            TrackingNumber siteNumber,
            List<TrackingNumber> shownNumbers,
            ZoneId zone,
            boolean consentRequired,
            Set<String> redactedFields,
            LeasingSettings leasing,
            boolean reviewRequired) {
        this(
                id,
                name,
                host,
                origins,
                siteNumber,
                shownNumbers,
                zone,
                consentRequired,
                redactedFields,
                leasing,
                reviewRequired,
                CallHandling.DEFAULT);
    }

    /** This site with or without the review of its drafts. */
    public Site withReviewRequired(boolean required) {
        return with(origins, consentRequired, leasing, required, calls);
    }

    /** This site with or without the need for consent. */
    public Site withConsentRequired(boolean required) {
        return with(origins, required, leasing, reviewRequired, calls);
    }

    /** This site, whose pages come from these origins. */
    public Site withOrigins(Set<String> others) {
        return with(others, consentRequired, leasing, reviewRequired, calls);
    }

    /** This site, whose numbers are held for so long. */
    public Site withLeasing(LeasingSettings settings) {
        return with(origins, consentRequired, settings, reviewRequired, calls);
    }

    /** This site, whose calls are handled so. */
    public Site withCalls(CallHandling handling) {
        return with(origins, consentRequired, leasing, reviewRequired, handling);
    }

    private Site with(
            Set<String> from, boolean consent, LeasingSettings settings, boolean review, CallHandling handling) {
        return new Site(
                id,
                name,
                host,
                from,
                siteNumber,
                shownNumbers,
                zone,
                consent,
                redactedFields,
                settings,
                review,
                handling);
    }
}
