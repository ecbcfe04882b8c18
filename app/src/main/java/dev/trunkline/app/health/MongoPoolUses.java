package dev.trunkline.app.health;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.SitePeriod;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.health.PoolUse;
import dev.trunkline.core.health.PoolUses;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** The use of pools in MongoDB. Thread-safe. */
@Repository
public final class MongoPoolUses implements PoolUses {
    private static final int WRITTEN_AT_ONCE = 500;

    private final Documents uses;
    private final Documents marks;

    public MongoPoolUses(MongoDatabase database) {
        this.uses = new Documents(database, "poolUses", SitePeriod.index("from"));
        this.marks = new Documents(database, "poolUseMarks");
    }

    @Override
    public void putAll(List<PoolUse> more) {
        for (int i = 0; i < more.size(); i += WRITTEN_AT_ONCE) {
            uses.putAll(more.subList(i, Math.min(i + WRITTEN_AT_ONCE, more.size())).stream()
                    .map(PoolUseDocuments::document)
                    .toList());
        }
    }

    @Override
    public List<PoolUse> of(SiteId site, Instant from, Instant to) {
        Bson wanted = Filters.and(
                Filters.eq("site", site.key()),
                Filters.gte("from", Times.stored(from)),
                Filters.lt("from", Times.stored(to)));
        return uses.all(wanted, Indexes.ascending("from", "_id")).stream()
                .map(PoolUseDocuments::use)
                .toList();
    }

    @Override
    public Optional<Instant> rolledUpTo(SiteId site) {
        return marks.find(site.key()).map(document -> Times.in(document, "to"));
    }

    @Override
    public void markRolledUp(SiteId site, Instant to) {
        marks.put(new Document("_id", site.key()).append("to", Times.stored(to)));
    }
}
