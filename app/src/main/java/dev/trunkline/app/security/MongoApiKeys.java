package dev.trunkline.app.security;

import com.mongodb.client.MongoDatabase;
import dev.trunkline.app.store.Documents;
import dev.trunkline.core.site.SiteId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * API keys by the SHA-256 of their secret. Generated secrets have 256 random bits, so a plain hash can't be turned round, and
 * finding a key is one look at {@code _id}.
 */
@Repository
final class MongoApiKeys implements ApiKeys {
    private static final int ID_LENGTH = 12;

    private final Documents keys;

    MongoApiKeys(MongoDatabase database) {
        this.keys = new Documents(database, "api_keys");
    }

    @Override
    public Optional<ApiKey> find(String secret) {
        return keys.find(Sha256.of(secret)).map(MongoApiKeys::key);
    }

    @Override
    public ApiKey add(String secret, String name, Set<SiteId> sites, boolean mayWrite) {
        Set<String> siteKeys = new TreeSet<>();
        sites.forEach(site -> siteKeys.add(site.key()));
        Document document = new Document("_id", Sha256.of(secret))
                .append("name", name)
                .append("sites", new ArrayList<>(siteKeys))
                .append("mayWrite", mayWrite);
        keys.insert(document);
        return key(document);
    }

    private static ApiKey key(Document document) {
        return new ApiKey(
                document.getString("_id").substring(0, ID_LENGTH),
                document.getString("name"),
                Set.copyOf(document.getList("sites", String.class)),
                document.getBoolean("mayWrite"));
    }
}
