package dev.trunkline.app.store;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the key of the seal and proves it: the store keeps a text that the first key sealed, and a node that can't open it does not
 * start. So no node seals with a key that the others don't have (docs/adr/0010-secrets-at-rest.md).
 */
final class Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final String PROOF = "proof";
    private static final String PLACE = "seals/proof";
    private static final String TEXT = "sealed";

    private final Documents seals;
    private final SecretsProperties secrets;
    private final KeyFile file;
    private final boolean embedded;

    Sealing(MongoDatabase database, SecretsProperties secrets, StoreProperties store) {
        this.seals = new Documents(database, "seals");
        this.secrets = secrets;
        this.file = new KeyFile(store.folder());
        this.embedded = store.isEmbedded();
    }

    /**
     * The seal of this store.
     *
     * @throws WrongKeyException when there is no key, or another, than the one that the store's secrets are sealed with
     */
    Seal open() {
        Optional<Document> proof = seals.find(PROOF);
        Seal seal = new Seal(secrets.bytes().or(file::read).orElseGet(() -> firstKey(proof.isPresent())));
        if (proof.isEmpty()) {
            seals.insert(new Document("_id", PROOF).append(TEXT, seal.seal(TEXT, PLACE)));
        }
        prove(seal);
        return seal;
    }

    private byte[] firstKey(boolean sealed) {
        if (sealed) {
            throw new WrongKeyException(
                    "The stored secrets are sealed, and this node has no key: set " + SecretsProperties.SETTING
                            + " to the key that the other nodes have, or put back " + file.path()
                            + " from your backup. Nothing was changed.",
                    null);
        }
        byte[] key = file.make();
        if (embedded) {
            LOG.info("Made the key that stored secrets are sealed with: {}", file.path());
        } else {
            LOG.warn(
                    "Made the key that stored secrets are sealed with: {}. Give its content to all nodes as {}, and keep a copy",
                    file.path(),
                    SecretsProperties.SETTING);
        }
        return key;
    }

    private void prove(Seal seal) {
        String sealed = seals.find(PROOF).orElseThrow().getString(TEXT);
        try {
            seal.open(sealed, PLACE);
        } catch (WrongKeyException e) {
            String source = secrets.bytes().isPresent()
                    ? "The key in " + SecretsProperties.SETTING
                    : "The key in " + file.path();
            throw new WrongKeyException(
                    source + " is not the one that the stored secrets are sealed with: set " + SecretsProperties.SETTING
                            + " to the key that the other nodes have, or that of your backup. Nothing was changed.",
                    e);
        }
    }
}
