package dev.trunkline.app.leasing;

import com.mongodb.client.MongoDatabase;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.SitePeriod;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.leasing.MissedLease;
import dev.trunkline.core.leasing.MissedLeases;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Missed leases in MongoDB. Thread-safe. */
@Repository
public final class MongoMissedLeases implements MissedLeases {
    private static final String AT = "at";

    private final Documents missed;

    public MongoMissedLeases(MongoDatabase database) {
        this.missed = new Documents(database, "missedLeases", SitePeriod.index(AT));
    }

    @Override
    public void addAll(List<MissedLease> more) {
        missed.insertAll(more.stream().map(MongoMissedLeases::document).toList());
    }

    @Override
    public List<MissedLease> list(SiteId site, Instant from, Instant to, int limit) {
        return new SitePeriod(site, AT, from, to)
                .page(missed, null, null, limit).stream()
                        .map(MongoMissedLeases::missedLease)
                        .toList();
    }

    private static Document document(MissedLease lease) {
        return new Document("_id", lease.visit() + "/" + lease.pool())
                .append("site", lease.site().key())
                .append("pool", lease.pool().key())
                .append("rule", lease.rule())
                .append("visit", lease.visit().value())
                .append(AT, Times.stored(lease.at()));
    }

    private static MissedLease missedLease(Document document) {
        return new MissedLease(
                new SiteId(document.getString("site")),
                new PoolId(document.getString("pool")),
                document.getString("rule"),
                new VisitId(document.getString("visit")),
                Times.in(document, AT));
    }
}
