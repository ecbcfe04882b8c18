package dev.trunkline.app.callimport;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import dev.trunkline.core.callimport.FileParts;
import dev.trunkline.core.callimport.ImportId;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Repository;

/** Files in MongoDB, a document for each part. Thread-safe. */
@Repository
public final class MongoFileParts implements FileParts {
    private final Documents parts;

    public MongoFileParts(MongoDatabase database) {
        this.parts = new Documents(database, "callImportFiles", new IndexModel(Indexes.ascending("run")));
    }

    @Override
    public void put(ImportId run, int part, byte[] bytes) {
        parts.put(new Document("_id", id(run, part)).append("run", run.value()).append("bytes", new Binary(bytes)));
    }

    @Override
    public Optional<byte[]> find(ImportId run, int part) {
        return parts.find(id(run, part))
                .map(document -> document.get("bytes", Binary.class).getData());
    }

    @Override
    public void removeAll(ImportId run) {
        Bson ofRun = Filters.eq("run", run.value());
        boolean found = true;
        while (found) {
            found = parts.remove(ofRun);
        }
    }

    private static String id(ImportId run, int part) {
        return run + "/" + part;
    }
}
