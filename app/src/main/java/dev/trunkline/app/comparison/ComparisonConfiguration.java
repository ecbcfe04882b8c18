package dev.trunkline.app.comparison;

import dev.trunkline.app.store.StoreProperties;
import dev.trunkline.batch.comparison.ComparisonJobConfiguration;
import dev.trunkline.batch.comparison.ComparisonSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the comparison job together with the store and the settings; it shares the threads of re-attribution. */
@Configuration(proxyBeanMethods = false)
@Import(ComparisonJobConfiguration.class)
@EnableConfigurationProperties(ComparisonProperties.class)
class ComparisonConfiguration {
    @Bean
    ComparisonSettings comparisonSettings(ComparisonProperties properties, StoreProperties store) {
        return new ComparisonSettings(
                properties.ranges(),
                properties.longestRange(),
                properties.sideBySide(),
                properties.pageSize(),
                store.isEmbedded() ? Duration.ZERO : properties.takeOverAfter(),
                ComparisonSettings.DEFAULT.patience());
    }
}
