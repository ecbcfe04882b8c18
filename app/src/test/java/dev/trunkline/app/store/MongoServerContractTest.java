package dev.trunkline.app.store;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The adapters on the MongoDB server that the environment names. */
@EnabledIfEnvironmentVariable(
        named = MongoServerContractTest.URI,
        matches = ".+",
        disabledReason = "no MongoDB server was named; its databases trunkline-contract-* would be dropped")
class MongoServerContractTest extends MongoStoreContract {
    static final String URI = "TRUNKLINE_TEST_MONGODB_URI";

    private MongoClient client;

    @BeforeAll
    void open() {
        client = watched(System.getenv(URI), false);
    }

    @AfterAll
    void close() {
        dropDatabases();
        client.close();
    }

    @Override
    MongoClient client() {
        return client;
    }
}
