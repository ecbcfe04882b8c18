package dev.trunkline.app.security;

import com.mongodb.client.MongoDatabase;
import dev.trunkline.app.store.Documents;
import java.security.SecureRandom;
import java.util.Base64;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Secrets that all nodes share, made when first asked for. */
@Repository
public final class Secrets {
    private static final int BYTES = 32;

    private final Documents secrets;
    private final SecureRandom random = new SecureRandom();

    Secrets(MongoDatabase database) {
        this.secrets = new Documents(database, "secrets");
    }

    /** The secret of this name: 32 random bytes, the same for ever and on every node. */
    public byte[] get(String name) {
        secrets.insert(new Document("_id", name).append("value", generate()));
        Document secret = secrets.find(name).orElseThrow();
        return Base64.getUrlDecoder().decode(secret.getString("value"));
    }

    /** A new secret that nobody can guess, as text. */
    public String generate() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
