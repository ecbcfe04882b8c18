package dev.trunkline.app.site;

import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.Site;
import java.util.List;

/** A site as the API answers it; durations in seconds. */
record SiteView(
        String id,
        String name,
        String host,
        List<String> origins,
        String siteNumber,
        List<String> shownNumbers,
        String zone,
        boolean consentRequired,
        boolean reviewRequired,
        List<String> redactedFields,
        Leasing leasing) {
    static SiteView of(Site site) {
        return new SiteView(
                site.id().key(),
                site.name(),
                site.host(),
                site.origins().stream().sorted().toList(),
                site.siteNumber().e164(),
                site.shownNumbers().stream().map(TrackingNumber::e164).toList(),
                site.zone().getId(),
                site.consentRequired(),
                site.reviewRequired(),
                site.redactedFields().stream().sorted().toList(),
                Leasing.of(site.leasing()));
    }

    /** How long numbers are held. */
    record Leasing(
            long holdSeconds,
            long heartbeatSeconds,
            long confirmWithinSeconds,
            long closedBrowserDelaySeconds,
            long quarantineSeconds,
            long lateMatchSeconds,
            long callDelaySeconds,
            long attributionWindowSeconds) {
        static Leasing of(LeasingSettings settings) {
            return new Leasing(
                    settings.hold().toSeconds(),
                    settings.heartbeat().toSeconds(),
                    settings.confirmWithin().toSeconds(),
                    settings.closedBrowserDelay().toSeconds(),
                    settings.quarantine().toSeconds(),
                    settings.lateMatch().toSeconds(),
                    settings.callDelay().toSeconds(),
                    settings.attributionWindow().toSeconds());
        }
    }
}
