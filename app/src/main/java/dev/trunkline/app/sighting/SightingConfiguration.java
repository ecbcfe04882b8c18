package dev.trunkline.app.sighting;

import dev.trunkline.core.install.PageWatch;
import dev.trunkline.core.install.Sightings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SightingConfiguration {
    @Bean
    PageWatch pageWatch(Sightings sightings, Clock clock) {
        return new PageWatch(sightings, clock);
    }
}
