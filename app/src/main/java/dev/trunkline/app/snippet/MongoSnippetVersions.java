package dev.trunkline.app.snippet;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Repository;

/** Every version of every script that was ever served, in MongoDB. Few and small: a release adds what it changed. Thread-safe. */
@Repository
final class MongoSnippetVersions {
    private final Documents versions;

    MongoSnippetVersions(MongoDatabase database) {
        this.versions = new Documents(database, "snippetVersions");
    }

    /** Keeps a version; one that is kept already stays as it is. */
    void keep(String version, SnippetFile file) {
        versions.insert(
                new Document("_id", version).append("name", file.name()).append("script", new Binary(file.plain())));
    }

    /** All versions by the names that their URLs have. */
    Map<String, SnippetFile> all() {
        return versions.all(Filters.gte("_id", ""), Indexes.ascending("_id")).stream()
                .collect(Collectors.toMap(document -> document.getString("_id"), MongoSnippetVersions::file));
    }

    private static SnippetFile file(Document document) {
        return SnippetFile.of(
                document.getString("name"), document.get("script", Binary.class).getData());
    }
}
