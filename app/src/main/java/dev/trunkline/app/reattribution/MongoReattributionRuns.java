package dev.trunkline.app.reattribution;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.VerdictChange;
import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.site.SiteId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Re-attribution runs and their changes in MongoDB. Thread-safe. */
@Repository
public final class MongoReattributionRuns implements ReattributionRuns {
    private static final Bson NEWEST_FIRST = Indexes.descending("requestedAt", "_id");
    private static final Bson OLDEST_FIRST = Indexes.ascending("requestedAt", "_id");
    private static final Bson BY_RESPONSE = Indexes.ascending("startedAt", "response");

    private final Documents runs;
    private final Documents changes;

    public MongoReattributionRuns(MongoDatabase database) {
        this.runs = new Documents(
                database,
                "reattributionRuns",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("site"), NEWEST_FIRST)),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("finished"), OLDEST_FIRST)));
        this.changes = new Documents(
                database,
                "verdictChanges",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("run"), BY_RESPONSE)));
    }

    @Override
    public void save(ReattributionRun run) {
        runs.put(RunDocuments.document(run));
    }

    @Override
    public Optional<ReattributionRun> find(RunId id) {
        return runs.find(id.value()).map(RunDocuments::run);
    }

    @Override
    public List<ReattributionRun> ofSite(SiteId site, int limit) {
        return runs.list(Filters.eq("site", site.key()), NEWEST_FIRST, limit).stream()
                .map(RunDocuments::run)
                .toList();
    }

    @Override
    public List<ReattributionRun> unfinished() {
        return runs.all(Filters.eq("finished", false), OLDEST_FIRST).stream()
                .map(RunDocuments::run)
                .toList();
    }

    @Override
    public void recordChanges(List<VerdictChange> recorded) {
        changes.putAll(recorded.stream().map(RunDocuments::document).toList());
    }

    @Override
    public List<VerdictChange> changes(RunId run, @Nullable ResponseKey after, int limit) {
        Bson ofRun = Filters.eq("run", run.value());
        return changes.listInTurn(after == null ? List.of(ofRun) : after(ofRun, after), BY_RESPONSE, limit).stream()
                .map(RunDocuments::change)
                .toList();
    }

    private static List<Bson> after(Bson ofRun, ResponseKey key) {
        Date startedAt = Times.stored(key.startedAt());
        return List.of(
                Filters.and(
                        ofRun,
                        Filters.eq("startedAt", startedAt),
                        Filters.gt("response", key.id().value())),
                Filters.and(ofRun, Filters.gt("startedAt", startedAt)));
    }
}
