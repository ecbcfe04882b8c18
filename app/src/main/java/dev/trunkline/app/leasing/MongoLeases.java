package dev.trunkline.app.leasing;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.SitePeriod;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.leasing.Extension;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.leasing.LeaseKey;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Leases in MongoDB; the {@code _id} of a lease is its lock (docs/adr/0003-lease-insert-is-the-lock.md). Thread-safe. */
@Repository
public final class MongoLeases implements Leases {
    private static final Bson BY_ID = Indexes.ascending("_id");
    /** No lease of a number begins before the one before it has ended, so this is the order of their sequences too. */
    private static final Bson LATEST_FIRST = Indexes.descending("from");

    private final Documents leases;

    public MongoLeases(MongoDatabase database) {
        this.leases = new Documents(
                database,
                "leases",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("number"), LATEST_FIRST)),
                SitePeriod.index("until"),
                SitePeriod.index("from"));
    }

    @Override
    public Set<LeaseId> claimAll(List<Lease> claimed) {
        return leases.insertAll(claimed.stream().map(LeaseDocuments::document).toList()).stream()
                .map(LeaseId::parse)
                .collect(Collectors.toSet());
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
        return leases.first(begun, LATEST_FIRST).map(LeaseDocuments::lease);
    }

    @Override
    public List<Lease> begunBy(TrackingNumber number, Instant instant, int limit) {
        Bson begun = Filters.and(of(number), Filters.lte("from", Times.stored(instant)));
        return leases.list(begun, LATEST_FIRST, limit).stream()
                .map(LeaseDocuments::lease)
                .toList();
    }

    @Override
    public Set<LeaseId> extend(List<Extension> extensions) {
        int moved = leases.updateAll(extensions.stream()
                .map(extension -> new UpdateOneModel<Document>(running(extension), moving(extension)))
                .toList());
        return moved == extensions.size() ? Set.of() : unmoved(extensions);
    }

    private static Bson running(Extension extension) {
        return Filters.and(
                Filters.eq("_id", extension.lease().toString()),
                Filters.gt("until", Times.stored(extension.heardAt())),
                Filters.lt("from", Times.stored(extension.until())));
    }

    private static Bson moving(Extension extension) {
        return Updates.combine(
                Updates.set("until", Times.stored(extension.until())),
                Updates.set("heard", Times.stored(extension.heardAt())));
    }

    /** A bulk write tells how many it found and not which. */
    private Set<LeaseId> unmoved(List<Extension> extensions) {
        Map<LeaseId, Lease> known = findAll(
                        extensions.stream().map(Extension::lease).toList())
                .stream()
                .collect(Collectors.toMap(Lease::id, lease -> lease));
        return extensions.stream()
                .filter(extension -> !isMoved(known.get(extension.lease()), extension))
                .map(Extension::lease)
                .collect(Collectors.toSet());
    }

    private static boolean isMoved(@Nullable Lease lease, Extension extension) {
        return lease != null && extension.heardAt().equals(lease.heardAt());
    }

    @Override
    public void click(LeaseId lease, Instant at) {
        leases.update(Filters.eq("_id", lease.toString()), Times.push(LeaseDocuments.CLICKS, at, Lease.MOST_CLICKS));
    }

    @Override
    public List<Lease> history(TrackingNumber number, int limit) {
        return leases.list(of(number), LATEST_FIRST, limit).stream()
                .map(LeaseDocuments::lease)
                .toList();
    }

    @Override
    public List<Lease> scanEnding(SiteId site, Instant at, @Nullable LeaseId after, int limit) {
        Bson ofSite = Filters.eq("site", site.key());
        List<Bson> turns = new ArrayList<>();
        if (after != null) {
            turns.add(Filters.and(ofSite, Filters.eq("until", Times.stored(at)), Filters.gt("_id", after.toString())));
        }
        turns.add(Filters.and(ofSite, Filters.gt("until", Times.stored(at))));
        return leases.listInTurn(turns, Indexes.ascending("until", "_id"), limit).stream()
                .map(LeaseDocuments::lease)
                .toList();
    }

    @Override
    public List<Lease> scan(SiteId site, Instant from, Instant to, @Nullable LeaseKey after, int limit) {
        Instant at = after == null ? null : after.from();
        String id = after == null ? null : after.id().toString();
        return new SitePeriod(site, "from", from, to)
                .page(leases, at, id, limit).stream().map(LeaseDocuments::lease).toList();
    }

    private static Bson of(TrackingNumber number) {
        return Filters.eq("number", number.e164());
    }
}
