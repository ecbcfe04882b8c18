package dev.trunkline.app.webhook;

import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.response.Announcements;
import dev.trunkline.core.store.IdSource;
import dev.trunkline.core.webhook.Announcer;
import dev.trunkline.core.webhook.Courier;
import dev.trunkline.core.webhook.Deliveries;
import dev.trunkline.core.webhook.DeliveryCleaning;
import dev.trunkline.core.webhook.Dispatcher;
import dev.trunkline.core.webhook.Endpoints;
import dev.trunkline.core.webhook.EventBodies;
import dev.trunkline.core.webhook.RetrySchedule;
import dev.trunkline.core.webhook.WebhookDesk;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts outgoing webhooks together with the store and the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {
    @Bean
    HttpSender httpSender(WebhookProperties properties, Clock clock) {
        return new HttpSender(properties, clock);
    }

    @Bean
    Announcer announcer(
            Announcements announcements,
            Endpoints endpoints,
            Deliveries deliveries,
            Decisions decisions,
            EventBodies bodies,
            Clock clock) {
        return new Announcer(announcements, endpoints, deliveries, decisions, bodies, clock);
    }

    @Bean
    Dispatcher dispatcher(
            Endpoints endpoints,
            Deliveries deliveries,
            HttpSender sender,
            WebhookMeters meters,
            WebhookThreads threads,
            WebhookProperties properties,
            Clock clock) {
        RetrySchedule schedule = new RetrySchedule(new SecureRandom());
        Courier courier = new Courier(endpoints, deliveries, sender, schedule, clock, meters);
        return new Dispatcher(endpoints, deliveries, courier, clock, threads, properties.atOnce());
    }

    @Bean
    DeliveryCleaning deliveryCleaning(
            Endpoints endpoints, Deliveries deliveries, WebhookProperties properties, Clock clock) {
        return new DeliveryCleaning(endpoints, deliveries, clock, properties.keepDelivered(), properties.keepDead());
    }

    @Bean
    WebhookDesk webhookDesk(Endpoints endpoints, Deliveries deliveries, EventBodies bodies, IdSource ids, Clock clock) {
        return new WebhookDesk(endpoints, deliveries, bodies, ids, clock);
    }
}
