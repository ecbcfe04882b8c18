package dev.trunkline.app.callimport;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.ColumnMapping;
import dev.trunkline.core.callimport.ImportId;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.Reject;
import dev.trunkline.core.site.SiteId;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Imports and their rejects in MongoDB. Thread-safe. */
@Repository
public final class MongoCallImports implements CallImports {
    private static final Bson NEWEST_FIRST = Indexes.descending("requestedAt", "_id");
    private static final Bson OLDEST_FIRST = Indexes.ascending("requestedAt", "_id");
    private static final Bson BY_LINE = Indexes.ascending("line");

    private final Documents runs;
    private final Documents rejects;
    private final Documents mappings;

    public MongoCallImports(MongoDatabase database) {
        this.runs = new Documents(
                database,
                "callImports",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("site"), NEWEST_FIRST)),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("final"), OLDEST_FIRST)));
        this.rejects = new Documents(
                database,
                "callImportRejects",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("run"), BY_LINE)));
        this.mappings = new Documents(database, "callImportMappings");
    }

    @Override
    public void save(ImportRun run) {
        runs.put(ImportDocuments.document(run));
    }

    @Override
    public Optional<ImportRun> find(ImportId id) {
        return runs.find(id.value()).map(ImportDocuments::run);
    }

    @Override
    public List<ImportRun> ofSite(SiteId site, int limit) {
        return runs.list(Filters.eq("site", site.key()), NEWEST_FIRST, limit).stream()
                .map(ImportDocuments::run)
                .toList();
    }

    @Override
    public List<ImportRun> unfinished() {
        return runs.all(Filters.eq("final", false), OLDEST_FIRST).stream()
                .map(ImportDocuments::run)
                .toList();
    }

    @Override
    public void recordRejects(List<Reject> recorded) {
        rejects.insertOrPutAll(recorded.stream().map(ImportDocuments::document).toList());
    }

    @Override
    public List<Reject> rejects(ImportId run, long afterLine, int limit) {
        Bson behind = Filters.and(Filters.eq("run", run.value()), Filters.gt("line", afterLine));
        return rejects.list(behind, BY_LINE, limit).stream()
                .map(ImportDocuments::reject)
                .toList();
    }

    @Override
    public Optional<ColumnMapping> mapping(SiteId site) {
        return mappings.find(site.key()).map(ImportDocuments::mapping);
    }

    @Override
    public void saveMapping(SiteId site, ColumnMapping mapping) {
        mappings.put(ImportDocuments.document(site, mapping));
    }
}
