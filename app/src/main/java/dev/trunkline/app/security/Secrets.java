package dev.trunkline.app.security;

import com.mongodb.client.MongoDatabase;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.Seal;
import dev.trunkline.app.store.SealedFields;
import java.security.SecureRandom;
import java.util.Base64;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Secrets that all nodes share, made when first asked for and stored sealed. */
@Repository
public final class Secrets {
    private static final int BYTES = 32;
    private static final String SECRETS = "secrets";
    private static final String VALUE = "value";

    private final Documents secrets;
    private final SealedFields sealed;
    private final SecureRandom random = new SecureRandom();

    Secrets(MongoDatabase database, Seal seal) {
        this.secrets = new Documents(database, SECRETS);
        this.sealed = new SealedFields(seal, secrets, SECRETS, VALUE);
    }

    /** The secret of this name: 32 random bytes, the same for ever and on every node. */
    public byte[] get(String name) {
        secrets.insert(new Document("_id", name).append(VALUE, sealed.sealed(name, VALUE, generate())));
        Document secret = secrets.find(name).orElseThrow();
        return Base64.getUrlDecoder().decode(sealed.in(secret, VALUE));
    }

    /** A new secret that nobody can guess, as text. */
    public String generate() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
