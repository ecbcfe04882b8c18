package dev.trunkline.app.comparison;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonId;
import dev.trunkline.core.comparison.ComparisonPart;
import dev.trunkline.core.comparison.Comparisons;
import dev.trunkline.core.reattribution.RunStatus;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Comparisons and their parts in MongoDB. Thread-safe. */
@Repository
public final class MongoComparisons implements Comparisons {
    private static final Bson NEWEST_FIRST = Indexes.descending("requestedAt", "_id");
    private static final Bson OLDEST_FIRST = Indexes.ascending("requestedAt", "_id");

    private final Documents comparisons;
    private final Documents parts;

    public MongoComparisons(MongoDatabase database) {
        this.comparisons = new Documents(
                database,
                "comparisons",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("site"), NEWEST_FIRST)),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("finished"), OLDEST_FIRST)));
        this.parts = new Documents(database, "comparisonParts");
    }

    @Override
    public void save(Comparison comparison) {
        comparisons.put(ComparisonDocuments.document(comparison));
    }

    @Override
    public Optional<Comparison> find(ComparisonId id) {
        return comparisons.find(id.value()).map(ComparisonDocuments::comparison);
    }

    @Override
    public List<Comparison> ofSite(SiteId site, int limit) {
        return comparisons.list(Filters.eq("site", site.key()), NEWEST_FIRST, limit).stream()
                .map(ComparisonDocuments::comparison)
                .toList();
    }

    @Override
    public List<Comparison> unfinished() {
        return comparisons.all(Filters.eq("finished", false), OLDEST_FIRST).stream()
                .map(ComparisonDocuments::comparison)
                .toList();
    }

    @Override
    public void tellRead(ComparisonId id, long visits, long responses, Instant now) {
        Bson running = Filters.and(Filters.eq("_id", id.value()), Filters.eq("status", RunStatus.RUNNING.name()));
        comparisons.update(
                running,
                Updates.combine(
                        Updates.set("visitsRead", visits),
                        Updates.set("responsesRead", responses),
                        Updates.set("aliveAt", Times.stored(now))));
    }

    @Override
    public void savePart(ComparisonPart part) {
        parts.put(PartDocuments.document(part));
    }

    @Override
    public Optional<ComparisonPart> part(ComparisonId comparison, String range) {
        return parts.find(PartDocuments.id(comparison, range)).map(PartDocuments::part);
    }

    @Override
    public void removePart(ComparisonId comparison, String range) {
        parts.remove(Filters.eq("_id", PartDocuments.id(comparison, range)));
    }
}
