package dev.trunkline.app.site;

import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.bson.Document;

/** Sites as documents. */
final class SiteDocuments {
    private SiteDocuments() {}

    static Document document(Site site) {
        return new Document("_id", site.id().key())
                .append("name", site.name())
                .append("host", site.host())
                .append("origins", site.origins().stream().sorted().toList())
                .append("siteNumber", site.siteNumber().e164())
                .append(
                        "shownNumbers",
                        site.shownNumbers().stream().map(TrackingNumber::e164).toList())
                .append("zone", site.zone().getId())
                .append("consentRequired", site.consentRequired())
                .append("reviewRequired", site.reviewRequired())
                .append(
                        "redactedFields",
                        site.redactedFields().stream().sorted().toList())
                .append("leasing", leasing(site.leasing()))
                .append("calls", CallHandlingDocuments.document(site.calls()));
    }

    static Site site(Document document) {
        return new Site(
                new SiteId(document.getString("_id")),
                document.getString("name"),
                document.getString("host"),
                Set.copyOf(document.getList("origins", String.class)),
                new TrackingNumber(document.getString("siteNumber")),
                document.getList("shownNumbers", String.class).stream()
                        .map(TrackingNumber::new)
                        .toList(),
                ZoneId.of(document.getString("zone")),
                document.getBoolean("consentRequired"),
                Set.copyOf(document.getList("redactedFields", String.class)),
                leasing(document.get("leasing", Document.class)),
                // Sites from before there were reviews want none.
                document.getBoolean("reviewRequired", false),
                CallHandlingDocuments.handling(document.get("calls", Document.class)));
    }

    private static Document leasing(LeasingSettings leasing) {
        return new Document("holdMillis", leasing.hold().toMillis())
                .append("heartbeatMillis", leasing.heartbeat().toMillis())
                .append("confirmWithinMillis", leasing.confirmWithin().toMillis())
                .append("closedBrowserDelayMillis", leasing.closedBrowserDelay().toMillis())
                .append("quarantineMillis", leasing.quarantine().toMillis())
                .append("lateMatchMillis", leasing.lateMatch().toMillis())
                .append("callDelayMillis", leasing.callDelay().toMillis())
                .append("attributionWindowMillis", leasing.attributionWindow().toMillis());
    }

    private static LeasingSettings leasing(Document document) {
        return new LeasingSettings(
                duration(document, "holdMillis"),
                duration(document, "heartbeatMillis"),
                // Sites from before these were settings have the defaults.
                duration(document, "confirmWithinMillis", LeasingSettings.DEFAULT.confirmWithin()),
                duration(document, "closedBrowserDelayMillis"),
                duration(document, "quarantineMillis"),
                duration(document, "lateMatchMillis"),
                duration(document, "callDelayMillis", LeasingSettings.DEFAULT.callDelay()),
                duration(document, "attributionWindowMillis", LeasingSettings.DEFAULT.attributionWindow()));
    }

    private static Duration duration(Document document, String field, Duration otherwise) {
        return document.containsKey(field) ? duration(document, field) : otherwise;
    }

    private static Duration duration(Document document, String field) {
        return Duration.ofMillis(document.getLong(field));
    }
}
