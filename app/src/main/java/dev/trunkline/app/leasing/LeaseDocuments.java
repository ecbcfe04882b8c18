package dev.trunkline.app.leasing;

import dev.trunkline.app.store.Times;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import org.bson.Document;

/** Leases as documents. A lease begins without clicks, so its document has none until one is pushed. */
final class LeaseDocuments {
    static final String CLICKS = "clicks";

    private LeaseDocuments() {}

    static Document document(Lease lease) {
        return new Document("_id", lease.id().toString())
                .append("number", lease.id().number().e164())
                .append("seq", lease.id().sequence())
                .append("site", lease.site().key())
                .append("pool", lease.pool().key())
                .append("rule", lease.rule())
                .append("visitor", lease.visitor().value())
                .append("visit", lease.visit().value())
                .append("from", Times.stored(lease.from()))
                .append("until", Times.stored(lease.until()))
                .append("heard", Times.storedOrNull(lease.heardAt()));
    }

    static Lease lease(Document document) {
        return new Lease(
                new LeaseId(new TrackingNumber(document.getString("number")), document.getLong("seq")),
                new SiteId(document.getString("site")),
                new PoolId(document.getString("pool")),
                document.get("rule", ""),
                new VisitorId(document.getString("visitor")),
                new VisitId(document.getString("visit")),
                Times.in(document, "from"),
                Times.in(document, "until"),
                Times.orNullIn(document, "heard"),
                Times.allIn(document, CLICKS));
    }
}
