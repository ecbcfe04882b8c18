package dev.trunkline.app.callimport;

import dev.trunkline.app.store.StoreProperties;
import dev.trunkline.batch.callimport.ImportJobConfiguration;
import dev.trunkline.batch.callimport.ImportSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the import job together with the store and the settings; it shares the threads of re-attribution. */
@Configuration(proxyBeanMethods = false)
@Import(ImportJobConfiguration.class)
@EnableConfigurationProperties(ImportProperties.class)
class ImportConfiguration {
    @Bean
    ImportSettings importSettings(ImportProperties properties, StoreProperties store) {
        return new ImportSettings(
                properties.chunkSize(),
                properties.sideBySide(),
                store.isEmbedded() ? Duration.ZERO : properties.takeOverAfter(),
                ImportSettings.DEFAULT.patience());
    }
}
