package dev.trunkline.app.leasing;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.TrackingNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Leases in MongoDB; the {@code _id} of a lease is its lock (docs/adr/0003-lease-insert-is-the-lock.md). Thread-safe. */
@Repository
public final class MongoLeases implements Leases {
    private static final Bson BY_ID = Indexes.ascending("_id");
    private static final Bson LATEST_FIRST = Indexes.descending("seq");
    private static final Bson LAST_BEGUN_FIRST = Indexes.descending("from");

    private final Documents leases;

    public MongoLeases(MongoDatabase database) {
        this.leases = new Documents(
                database,
                "leases",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("number"), LATEST_FIRST)),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("number"), LAST_BEGUN_FIRST)));
    }

    @Override
    public boolean claim(Lease lease) {
        return leases.insert(LeaseDocuments.document(lease));
    }

    @Override
    public Optional<Lease> find(LeaseId id) {
        return leases.find(id.toString()).map(LeaseDocuments::lease);
    }

    @Override
    public List<Lease> findAll(Collection<LeaseId> ids) {
        List<String> distinct = ids.stream().map(LeaseId::toString).distinct().toList();
        return distinct.isEmpty()
                ? List.of()
                : leases.list(Filters.in("_id", distinct), BY_ID, distinct.size()).stream()
                        .map(LeaseDocuments::lease)
                        .toList();
    }

    @Override
    public Optional<Lease> latest(TrackingNumber number) {
        return leases.first(of(number), LATEST_FIRST).map(LeaseDocuments::lease);
    }

    @Override
    public Optional<Lease> begunBy(TrackingNumber number, Instant instant) {
        Bson begun = Filters.and(of(number), Filters.lte("from", Times.stored(instant)));
        return leases.first(begun, LAST_BEGUN_FIRST).map(LeaseDocuments::lease);
    }

    @Override
    public boolean moveEnd(LeaseId id, Instant now, Instant until) {
        Bson running = Filters.and(
                Filters.eq("_id", id.toString()),
                Filters.gt("until", Times.stored(now)),
                Filters.lt("from", Times.stored(until)));
        return leases.update(running, Updates.set("until", Times.stored(until)));
    }

    @Override
    public List<Lease> history(TrackingNumber number, int limit) {
        return leases.list(of(number), LATEST_FIRST, limit).stream()
                .map(LeaseDocuments::lease)
                .toList();
    }

    private static Bson of(TrackingNumber number) {
        return Filters.eq("number", number.e164());
    }
}
