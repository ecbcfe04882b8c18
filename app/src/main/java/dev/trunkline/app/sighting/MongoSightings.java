package dev.trunkline.app.sighting;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.install.PageSighting;
import dev.trunkline.core.install.Sightings;
import dev.trunkline.core.install.Swap;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Sightings in MongoDB, a document for each origin, to which nodes add. Thread-safe. */
@Repository
public final class MongoSightings implements Sightings {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String SITE = "site";
    private static final String LAST = "lastAt";

    private final Documents sightings;

    public MongoSightings(MongoDatabase database) {
        this.sightings = new Documents(database, "pageSightings", new IndexModel(Indexes.ascending(SITE, LAST)));
    }

    @Override
    public void addAll(List<PageSighting> added) {
        sightings.updateAll(added.stream()
                .map(sighting -> new UpdateOneModel<Document>(
                        byId(sighting.site(), sighting.origin()), update(sighting), UPSERT))
                .toList());
    }

    @Override
    public List<PageSighting> of(SiteId site) {
        return sightings.all(Filters.eq(SITE, site.key()), Indexes.ascending(LAST)).stream()
                .map(MongoSightings::sighting)
                .toList();
    }

    @Override
    public void forget(SiteId site, String origin, Instant unlessSince) {
        sightings.remove(Filters.and(byId(site, origin), Filters.lt(LAST, Times.stored(unlessSince))));
    }

    private static Bson byId(SiteId site, String origin) {
        return Filters.eq("_id", site + " " + origin);
    }

    private static Bson update(PageSighting sighting) {
        List<Bson> updates = new ArrayList<>();
        updates.add(Updates.set(SITE, sighting.site().key()));
        updates.add(Updates.set("origin", sighting.origin()));
        updates.add(Updates.max(LAST, Times.stored(sighting.lastAt())));
        later(updates, "loadedAt", sighting.loadedAt());
        later(updates, "seenAt", sighting.seenAt());
        later(updates, "refusedAt", sighting.refusedAt());
        if (sighting.seenAt() != null) {
            updates.add(Updates.set("targets", sighting.targets()));
        }
        Swap swap = sighting.swap();
        if (swap != null) {
            updates.add(Updates.set("swapped", swap.count()));
            updates.add(Updates.set("kind", swap.kind().name()));
            later(updates, "swappedAt", swap.at());
        }
        return Updates.combine(updates);
    }

    private static void later(List<Bson> updates, String field, @Nullable Instant instant) {
        if (instant != null) {
            updates.add(Updates.max(field, Times.stored(instant)));
        }
    }

    private static PageSighting sighting(Document document) {
        Instant swappedAt = Times.orNullIn(document, "swappedAt");
        return new PageSighting(
                new SiteId(document.getString(SITE)),
                document.getString("origin"),
                Times.orNullIn(document, "loadedAt"),
                Times.orNullIn(document, "seenAt"),
                Times.orNullIn(document, "refusedAt"),
                document.getList("targets", String.class, List.of()),
                swappedAt == null
                        ? null
                        : new Swap(
                                swappedAt,
                                document.getInteger("swapped"),
                                NumberKind.valueOf(document.getString("kind"))));
    }
}
