package dev.trunkline.app.store;

import com.mongodb.client.MongoClient;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while the store answers. */
final class StoreHealth extends AbstractHealthIndicator {
    private static final Document PING = new Document("ping", 1);

    private final MongoClient client;

    StoreHealth(MongoClient client) {
        super("The store did not answer");
        this.client = client;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        client.getDatabase("admin").runCommand(PING);
        health.up();
    }
}
