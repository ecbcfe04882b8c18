package dev.trunkline.app.webhook;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How outgoing webhooks are sent.
 *
 * @param atOnce how many events of one endpoint are sent at the same time
 * @param connectTimeout how long to wait for a connection
 * @param timeout how long one attempt may take in all; under a minute and a half, because a claim lasts two
 * @param allowPrivateAddresses whether receivers may be in our own network, and may do without TLS
 * @param keepDelivered how long delivered events can be looked at
 * @param keepDead how long events that were given up can be sent again
 */
@Validated
@ConfigurationProperties("trunkline.webhooks")
record WebhookProperties(
        @DefaultValue("8") @Min(2) int atOnce,
        @DefaultValue("5s") @NotNull Duration connectTimeout,
        @DefaultValue("15s") @NotNull Duration timeout,
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("7d") @NotNull Duration keepDelivered,
        @DefaultValue("30d") @NotNull Duration keepDead) {
    private static final Duration LONGEST = Duration.ofSeconds(90);

    WebhookProperties {
        if (timeout.compareTo(LONGEST) > 0 || !timeout.isPositive()) {
            throw new IllegalArgumentException(
                    "trunkline.webhooks.timeout must be above 0 and at most 90s, but was " + timeout);
        }
    }
}
