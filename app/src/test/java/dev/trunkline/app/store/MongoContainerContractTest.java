package dev.trunkline.app.store;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The adapters on a MongoDB replica set in a container; skipped where no Docker engine runs. */
@Testcontainers(disabledWithoutDocker = true)
class MongoContainerContractTest extends MongoStoreContract {
    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private MongoClient client;

    @BeforeAll
    void open() {
        client = watched(MONGO.getConnectionString(), false);
    }

    @AfterAll
    void close() {
        client.close();
    }

    @Override
    MongoClient client() {
        return client;
    }
}
