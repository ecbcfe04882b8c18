package dev.trunkline.app.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.trunkline.app.site.MongoSites;
import dev.trunkline.core.Examples;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.StoreUnavailableException;
import dev.trunkline.store.EmbeddedStore;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutagesTest {
    @Test
    void aStoreThatIsGoneIsUnavailable(@TempDir Path folder) {
        EmbeddedStore store = EmbeddedStore.open(folder);
        try (MongoClient client = impatient(store.connectionString())) {
            Sites sites = new MongoSites(client.getDatabase("trunkline"));
            sites.save(Examples.site());

            store.close();

            assertThatThrownBy(() -> sites.save(Examples.site())).isInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(() -> sites.find(Examples.DEMO)).isInstanceOf(StoreUnavailableException.class);
        }
    }

    @Test
    void whatIsNoOutagePassesThrough() {
        IllegalStateException bug = new IllegalStateException("bug");

        assertThatThrownBy(() -> Outages.named(() -> {
                    throw bug;
                }))
                .isSameAs(bug);
    }

    @Test
    void namesTheCauseAndNotTheAddress() {
        assertThatThrownBy(() -> Outages.named(() -> {
                    throw new MongoTimeoutException("no server at mongodb.internal:27017");
                }))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("MongoTimeoutException")
                .hasMessageNotContaining("27017")
                .hasCauseInstanceOf(MongoTimeoutException.class);
    }

    private static MongoClient impatient(String uri) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(200, TimeUnit.MILLISECONDS))
                .build();
        return MongoClients.create(settings);
    }
}
