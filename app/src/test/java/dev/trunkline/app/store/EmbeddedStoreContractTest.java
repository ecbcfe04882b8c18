package dev.trunkline.app.store;

import com.mongodb.client.MongoClient;
import dev.trunkline.store.EmbeddedStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The adapters on the embedded store. */
class EmbeddedStoreContractTest extends MongoStoreContract {
    private EmbeddedStore store;
    private MongoClient client;

    @BeforeAll
    void open(@TempDir Path folder) {
        store = EmbeddedStore.open(folder);
        client = watched(store.connectionString(), true);
    }

    @AfterAll
    void close() {
        client.close();
        store.close();
    }

    @Override
    MongoClient client() {
        return client;
    }
}
