package dev.trunkline.app.leasing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.leasing.NumberLeasingContract;
import dev.trunkline.store.EmbeddedStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Leasing on the embedded store, as the contract demands it: many threads, few numbers, a clock that moves. */
class NumberLeasingOnEmbeddedStoreTest extends NumberLeasingContract {
    private EmbeddedStore store;
    private MongoClient client;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.connectionString());
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Override
    protected Leases leases() {
        return new MongoLeases(client.getDatabase("trunkline"));
    }
}
