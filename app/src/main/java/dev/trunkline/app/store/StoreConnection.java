package dev.trunkline.app.store;

import com.mongodb.ConnectionString;
import dev.trunkline.store.EmbeddedStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;

/** Knows how to reach the store, and runs the embedded one as long as it lives. */
final class StoreConnection implements MongoConnectionDetails, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreConnection.class);

    private final @Nullable EmbeddedStore embedded;
    private final ConnectionString connectionString;

    private StoreConnection(@Nullable EmbeddedStore embedded, String uri) {
        this.embedded = embedded;
        this.connectionString = new ConnectionString(uri);
    }

    static StoreConnection open(StoreProperties properties) {
        if (!properties.isEmbedded()) {
            StoreConnection connection =
                    new StoreConnection(null, properties.mongodbUri().strip());
            LOG.info("Storing in MongoDB at {}", connection.connectionString.getHosts());
            return connection;
        }
        EmbeddedStore embedded = EmbeddedStore.open(properties.folder());
        LOG.info("Storing in the embedded store in {}", properties.folder());
        return new StoreConnection(embedded, embedded.connectionString());
    }

    boolean isEmbedded() {
        return embedded != null;
    }

    @Override
    public ConnectionString getConnectionString() {
        return connectionString;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
