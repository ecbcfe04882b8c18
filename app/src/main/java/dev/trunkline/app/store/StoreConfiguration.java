package dev.trunkline.app.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Connects Spring Boot's MongoDB client to the store. Everything speaks through that one client, so the embedded store, which is
 * opened first, is closed after it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {
    private static final int WAIT_SECONDS = 2;
    private static final int READ_SECONDS = 10;

    @Bean
    StoreConnection storeConnection(StoreProperties properties) {
        return StoreConnection.open(properties);
    }

    /** Applied before the URI, whose options may say otherwise. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer storeTimeouts() {
        return StoreConfiguration::limitWaiting;
    }

    /** Applied after the URI: an acknowledged write must survive whatever the URI says. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer storeConcerns(StoreConnection connection) {
        return settings -> secure(settings, connection.isEmbedded());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoDatabaseFactory factory) {
        return factory.getMongoDatabase();
    }

    /** Instead of Spring Boot's own, which asks for {@code hello}; the embedded store knows only {@code ping}. */
    @Bean
    HealthContributor mongoHealthContributor(MongoClient client) {
        return new StoreHealth(client);
    }

    static void limitWaiting(MongoClientSettings.Builder settings) {
        settings.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(WAIT_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(WAIT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(WAIT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(READ_SECONDS, TimeUnit.SECONDS));
    }

    static void secure(MongoClientSettings.Builder settings, boolean embedded) {
        settings.writeConcern(WriteConcern.MAJORITY.withJournal(true));
        if (!embedded) {
            settings.readConcern(ReadConcern.MAJORITY);
        }
    }
}
