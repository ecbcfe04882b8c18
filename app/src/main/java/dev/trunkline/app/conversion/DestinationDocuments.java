package dev.trunkline.app.conversion;

import dev.trunkline.app.store.Times;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.DestinationId;
import dev.trunkline.core.conversion.Platform;
import dev.trunkline.core.conversion.Transport;
import dev.trunkline.core.site.SiteId;
import java.time.ZoneId;
import org.bson.Document;

/** Destinations as documents, on their own and inside the sendings that they had. */
final class DestinationDocuments {
    private DestinationDocuments() {}

    static Document document(Destination destination) {
        return new Document("_id", destination.id().value())
                .append("site", destination.site().key())
                .append("name", destination.name())
                .append("platform", destination.platform().name())
                .append("transport", destination.transport().name())
                .append("conversionName", destination.conversionName())
                .append("account", destination.account())
                .append("currency", destination.currency())
                .append("zone", destination.zone().getId())
                .append("address", destination.address())
                .append("since", Times.stored(destination.since()))
                .append("minConfidence", destination.minConfidence())
                .append("automatic", destination.automatic());
    }

    static Destination destination(Document document) {
        return new Destination(
                new DestinationId(document.getString("_id")),
                new SiteId(document.getString("site")),
                document.getString("name"),
                Platform.valueOf(document.getString("platform")),
                Transport.valueOf(document.getString("transport")),
                document.getString("conversionName"),
                document.getString("account"),
                document.getString("currency"),
                ZoneId.of(document.getString("zone")),
                document.getString("address"),
                Times.in(document, "since"),
                // Destinations of before asked for none.
                document.get("minConfidence", 0.0),
                document.getBoolean("automatic"));
    }
}
