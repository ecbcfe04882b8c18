package dev.trunkline.app.store;

import com.mongodb.client.MongoDatabase;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the seal of the store's secrets before anything reads one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretsProperties.class)
class SealConfiguration {
    @Bean
    Seal seal(MongoDatabase database, SecretsProperties secrets, StoreProperties store) {
        return new Sealing(database, secrets, store).open();
    }
}
