package dev.trunkline.app.reattribution;

import dev.trunkline.app.store.StoreProperties;
import dev.trunkline.batch.reattribution.ReattributionJobConfiguration;
import dev.trunkline.batch.reattribution.ReattributionSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/** Puts the re-attribution job together with the store, the settings and threads of its own. */
@Configuration(proxyBeanMethods = false)
@Import(ReattributionJobConfiguration.class)
@EnableConfigurationProperties(ReattributionProperties.class)
class ReattributionConfiguration {
    @Bean
    ReattributionSettings reattributionSettings(ReattributionProperties properties, StoreProperties store) {
        return new ReattributionSettings(
                properties.ranges(),
                properties.chunkSize(),
                store.isEmbedded() ? Duration.ZERO : properties.takeOverAfter(),
                ReattributionSettings.DEFAULT.patience());
    }

    /** Not a candidate for anything else, so that Spring Boot's own executor stays the application's. */
    @Bean(name = ReattributionJobConfiguration.EXECUTOR, defaultCandidate = false)
    TaskExecutor reattributionExecutor() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("reattribution-");
        executor.setVirtualThreads(true);
        return executor;
    }
}
