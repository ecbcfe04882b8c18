package dev.trunkline.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.trunkline.app.store.SharedChanges;
import dev.trunkline.core.Examples;
import dev.trunkline.core.site.Site;
import dev.trunkline.store.EmbeddedStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedSitesTest {
    @TempDir
    private Path folder;

    private EmbeddedStore store;
    private MongoClient client;
    private Node here;
    private Node there;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.connectionString());
        here = node();
        there = node();
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void knowsWhatItSaved() {
        assertThat(here.sites.find(Examples.DEMO)).isEmpty();
        assertThat(here.sites.all()).isEmpty();

        here.sites.save(Examples.site());

        assertThat(here.sites.find(Examples.DEMO)).contains(Examples.site());
        assertThat(here.sites.all()).containsExactly(Examples.site());
    }

    @Test
    void learnsWhatAnotherNodeSavedWhenItFollows() {
        here.sites.save(Examples.site());
        there.changes.follow();
        assertThat(there.sites.find(Examples.DEMO)).contains(Examples.site());
        Site changed = Examples.site().withReviewRequired(true);

        here.sites.save(changed);
        assertThat(there.sites.find(Examples.DEMO)).as("not asked yet").contains(Examples.site());
        there.changes.follow();

        assertThat(there.sites.find(Examples.DEMO)).contains(changed);
        assertThat(there.sites.all()).containsExactly(changed);
    }

    private Node node() {
        MongoDatabase database = client.getDatabase("trunkline");
        SharedChanges changes = new SharedChanges(database);
        return new Node(new CachedSites(new MongoSites(database), changes), changes);
    }

    private record Node(CachedSites sites, SharedChanges changes) {}
}
