package dev.trunkline.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterEach;

/** A store of which every test gets a new database, and whose queries must all be answered by declared indexes. */
abstract class WatchedStore {
    private final DeclaredIndexes indexes = new DeclaredIndexes();
    private int databases;

    /** A client with the application's settings, whose queries are watched. */
    final MongoClient watched(String uri, boolean embedded) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder();
        StoreConfiguration.limitWaiting(settings);
        settings.applyConnectionString(new ConnectionString(uri)).addCommandListener(indexes);
        StoreConfiguration.secure(settings, embedded);
        return MongoClients.create(settings.build());
    }

    abstract MongoClient client();

    /** A new database, dropped by whoever owns the server. */
    final MongoDatabase empty() {
        return client().getDatabase("trunkline-contract-" + ++databases);
    }

    final void dropDatabases() {
        while (databases > 0) {
            client().getDatabase("trunkline-contract-" + databases--).drop();
        }
    }

    @AfterEach
    void everyQueryHadAnIndex() {
        assertThat(indexes.queriesWithoutAnIndex()).isEmpty();
    }
}
