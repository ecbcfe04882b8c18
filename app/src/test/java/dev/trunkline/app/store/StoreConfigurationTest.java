package dev.trunkline.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.trunkline.app.site.MongoSites;
import dev.trunkline.core.Examples;
import dev.trunkline.core.site.Sites;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoTemplate;

class StoreConfigurationTest {
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class, DataMongoAutoConfiguration.class))
            .withUserConfiguration(StoreConfiguration.class, MongoSites.class)
            .withPropertyValues("spring.mongodb.database=trunkline");

    @Test
    void everythingSharesOneClientOfTheEmbeddedStore(@TempDir Path folder) {
        context.withPropertyValues("trunkline.data-dir=" + folder).run(started -> {
            started.getBean(Sites.class).save(Examples.site());

            assertThat(started).hasSingleBean(MongoClient.class);
            assertThat(started.getBean(MongoDatabase.class).getName()).isEqualTo("trunkline");
            assertThat(started.getBean(MongoTemplate.class)
                            .getCollection("sites")
                            .find())
                    .hasSize(1);
            assertThat(started.getBean(HealthIndicator.class).health())
                    .isEqualTo(Health.up().build());
        });
        context.withPropertyValues("trunkline.data-dir=" + folder)
                .run(restarted ->
                        assertThat(restarted.getBean(Sites.class).all()).containsExactly(Examples.site()));
    }

    @Test
    void refusesAUriThatIsNotMongoDbs() {
        context.withPropertyValues("trunkline.mongodb-uri=http://db.example.com")
                .run(failed -> assertThat(failed).getFailure().rootCause().hasMessageContaining("mongodb://"));
    }
}
