package dev.trunkline.app.shadow;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.shadow.Shadow;
import dev.trunkline.core.shadow.ShadowCounts;
import dev.trunkline.core.shadow.ShadowKey;
import dev.trunkline.core.shadow.Shadows;
import dev.trunkline.core.site.SiteId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Shadows in MongoDB; what nodes count is added up in one document. Thread-safe. */
@Repository
public final class MongoShadows implements Shadows {
    private final Documents running;
    private final Documents counts;

    public MongoShadows(MongoDatabase database) {
        this.running = new Documents(database, "shadows");
        this.counts = new Documents(database, "shadowCounts");
    }

    @Override
    public List<Shadow> all() {
        return running.all(Filters.gte("_id", ""), Sorts.ascending("_id")).stream()
                .map(ShadowDocuments::shadow)
                .toList();
    }

    @Override
    public Optional<Shadow> find(SiteId site) {
        return running.find(site.key()).map(ShadowDocuments::shadow);
    }

    @Override
    public void start(Shadow shadow) {
        running.put(ShadowDocuments.document(shadow));
    }

    @Override
    public boolean stop(Shadow shadow) {
        return running.remove(Filters.and(
                Filters.eq("_id", shadow.site().key()), Filters.eq("startedAt", Times.stored(shadow.startedAt()))));
    }

    @Override
    public void add(ShadowKey key, ShadowCounts more) {
        counts.upsert(ShadowDocuments.id(key), ShadowDocuments.addition(more));
    }

    @Override
    public ShadowCounts counts(ShadowKey key) {
        return counts.find(ShadowDocuments.id(key)).map(ShadowDocuments::counts).orElse(ShadowCounts.NONE);
    }
}
