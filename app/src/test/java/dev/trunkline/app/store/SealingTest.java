package dev.trunkline.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.trunkline.app.conversion.MongoDestinations;
import dev.trunkline.app.feed.MongoFeeds;
import dev.trunkline.app.webhook.MongoEndpoints;
import dev.trunkline.core.conversion.DestinationId;
import dev.trunkline.core.feed.Feed;
import dev.trunkline.core.feed.FeedField;
import dev.trunkline.core.feed.FeedMapping;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.webhook.EndpointId;
import dev.trunkline.core.webhook.SigningSecrets;
import dev.trunkline.store.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Where the key comes from, what a wrong one does, and what lies in the store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealingTest {
    private static final String KEY = Base64.getEncoder().encodeToString(SealTest.key(7));
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private EmbeddedStore store;
    private MongoClient client;
    private int databases;
    private MongoDatabase database;

    @TempDir
    private Path folder;

    @BeforeAll
    void open(@TempDir Path data) {
        store = EmbeddedStore.open(data);
        client = MongoClients.create(store.connectionString());
    }

    @AfterAll
    void close() {
        client.close();
        store.close();
    }

    @BeforeEach
    void aNewDatabase() {
        database = client.getDatabase("sealing-" + ++databases);
    }

    @Test
    void makesAKeyOnceForItsOwnerAlone() throws IOException {
        Path home = folder.resolve("new");

        String sealed = sealing("", home).open().seal("shh", "here");

        Path file = home.resolve("secrets.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(sealing("", home).open().open(sealed, "here")).isEqualTo("shh");
        assertThat(sealing(Files.readString(file), folder.resolve("other-node"))
                        .open()
                        .open(sealed, "here"))
                .isEqualTo("shh");
        assertThat(home.toFile().list()).containsExactly("secrets.key");
        assertThat(folder.resolve("other-node")).doesNotExist();
    }

    @Test
    void theSettingWinsOverTheFile() {
        sealing("", folder.resolve("first")).open();
        MongoDatabase other = client.getDatabase("sealing-" + ++databases);

        Seal seal = new Sealing(other, new SecretsProperties(KEY), properties(folder.resolve("first"))).open();

        assertThat(new Seal(SealTest.key(7)).open(seal.seal("shh", "here"), "here"))
                .isEqualTo("shh");
    }

    @Test
    void aNodeWithAnotherKeyDoesNotStartAndChangesNothing() {
        Seal seal = sealing(KEY, folder.resolve("a")).open();
        MongoDestinations destinations = new MongoDestinations(database, seal);
        destinations.keepSecret(new DestinationId("leads"), "shh");
        List<Document> before = everything();
        Path other = folder.resolve("b");

        String wrong = Base64.getEncoder().encodeToString(SealTest.key(8));
        assertThatThrownBy(() -> sealing(wrong, other).open())
                .isInstanceOf(WrongKeyException.class)
                .hasMessageContaining("TRUNKLINE_SECRETS_KEY")
                .hasMessageContaining("is not the one");
        assertThatThrownBy(() -> sealing("", other).open())
                .isInstanceOf(WrongKeyException.class)
                .hasMessageContaining("TRUNKLINE_SECRETS_KEY")
                .hasMessageContaining("this node has no key");

        assertThat(other).doesNotExist();
        assertThat(everything()).isEqualTo(before);
        assertThat(destinations.secret(new DestinationId("leads"))).isEqualTo("shh");
    }

    @Test
    void saysInTheLastLinesOfTheLogWhyANodeDoesNotStart() {
        WrongKeyException wrong = new WrongKeyException("Set TRUNKLINE_SECRETS_KEY.", null);

        assertThat(new WrongKeyAnalyzer().analyze(new IllegalStateException("No bean", wrong)))
                .satisfies(analysis -> assertThat(analysis.getDescription()).isEqualTo("Set TRUNKLINE_SECRETS_KEY."));
    }

    @Test
    void takesNoKeyThatIsNone() throws IOException {
        for (String key : List.of("short", "c2hvcnQ=", KEY + KEY)) {
            assertThatThrownBy(() -> new SecretsProperties(key))
                    .hasMessageContaining("TRUNKLINE_SECRETS_KEY")
                    .hasMessageNotContaining(key);
        }
        assertThat(new SecretsProperties(KEY).toString()).doesNotContain(KEY);
        Files.writeString(Files.createDirectories(folder.resolve("cut")).resolve("secrets.key"), "c2hv");
        assertThatThrownBy(() -> sealing("", folder.resolve("cut")).open())
                .isInstanceOf(WrongKeyException.class)
                .hasMessageContaining("put the file of your backup there");
    }

    @Test
    void sealsAtTheStartWhatWasStoredInTheClear() {
        database.getCollection("destinationSecrets").insertOne(new Document("_id", "leads").append("secret", "shh-1"));
        database.getCollection("feeds")
                .insertOne(new Document("_id", "f1")
                        .append("site", "demo")
                        .append("name", "Dialler")
                        .append("secret", "shh-2")
                        .append("pointers", new Document("ID", "/id").append("NUMBER", "/to"))
                        .append("sample", "")
                        .append("createdAt", Times.stored(NOON)));
        database.getCollection("webhookEndpoints")
                .insertOne(new Document("_id", "e1")
                        .append("site", "demo")
                        .append("url", "https://crm.example/hook")
                        .append("state", "ACTIVE")
                        .append("secret", "shh-3")
                        .append("earlierSecret", "shh-4")
                        .append("earlierUntil", Times.stored(NOON))
                        .append("since", Times.stored(NOON))
                        .append("version", 1));
        Seal seal = sealing(KEY, folder).open();

        MongoDestinations destinations = new MongoDestinations(database, seal);
        MongoFeeds feeds = new MongoFeeds(database, seal);
        MongoEndpoints endpoints = new MongoEndpoints(database, seal);

        assertThat(everything().toString()).contains("sealed:1:").doesNotContain("shh-");
        assertThat(destinations.secret(new DestinationId("leads"))).isEqualTo("shh-1");
        assertThat(feeds.find("f1")).map(Feed::secret).contains("shh-2");
        assertThat(endpoints.find(new EndpointId("e1")).orElseThrow().secrets())
                .isEqualTo(new SigningSecrets("shh-3", "shh-4", NOON));
    }

    @Test
    void storesNothingInTheClear() {
        Seal seal = sealing(KEY, folder).open();
        MongoDestinations destinations = new MongoDestinations(database, seal);
        MongoFeeds feeds = new MongoFeeds(database, seal);

        destinations.keepSecret(new DestinationId("leads"), "shh-1");
        destinations.keepSecret(new DestinationId("gone"), "shh-2");
        destinations.keepSecret(new DestinationId("gone"), "");
        feeds.put(new Feed(
                "f1",
                new SiteId("demo"),
                "Dialler",
                "shh-3",
                new FeedMapping(Map.of(FeedField.ID, "/id", FeedField.NUMBER, "/to")),
                "",
                NOON));

        assertThat(everything().toString()).contains("sealed:1:").doesNotContain("shh-");
        assertThat(destinations.secret(new DestinationId("gone"))).isEmpty();
        assertThat(feeds.find("f1")).map(Feed::secret).contains("shh-3");
    }

    private Sealing sealing(String key, Path home) {
        return new Sealing(database, new SecretsProperties(key), properties(home));
    }

    private static StoreProperties properties(Path home) {
        return new StoreProperties("", home.toString());
    }

    private List<Document> everything() {
        List<Document> all = new ArrayList<>();
        for (String name : List.of("seals", "destinationSecrets", "feeds", "webhookEndpoints")) {
            database.getCollection(name).find().into(all);
        }
        return all;
    }
}
