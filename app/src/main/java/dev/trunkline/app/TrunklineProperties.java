package dev.trunkline.app;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of docs/operations.md that are not the store's.
 *
 * @param adminPassword of the first administrator; empty: generated and printed once
 * @param apiKey the first API key; empty: generated and printed once
 * @param publicUrl the URL that pages and telephony providers know this application by
 * @param twilioAuthToken checks the signatures of Twilio's webhooks; empty: they are refused
 * @param demo whether the site {@code demo} is created; null: only on the embedded store
 * @param demoHistory whether that site gets a month of visits and calls
 * @param publicCallsPerMinute how many public calls one address may make
 */
@Validated
@ConfigurationProperties("trunkline")
public record TrunklineProperties(
        @DefaultValue("") String adminPassword,
        @DefaultValue("") String apiKey,
        @NotNull URI publicUrl,
        @DefaultValue("") String twilioAuthToken,
        @Nullable Boolean demo,
        @DefaultValue("false") boolean demoHistory,
        @DefaultValue("60000") @Min(1) int publicCallsPerMinute) {
    /** The public URL without a slash at its end. */
    public URI baseUrl() {
        String url = publicUrl.toString();
        return url.endsWith("/") ? URI.create(url.substring(0, url.length() - 1)) : publicUrl;
    }
}
