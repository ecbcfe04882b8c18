package dev.trunkline.app.telephony;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Telnyx's webhooks are told from others.
 *
 * @param publicKey of the account, in base64, as the Mission Control Portal shows it; empty: webhooks are refused
 * @param tolerance how far the time that was signed may be from ours
 */
@Validated
@ConfigurationProperties("trunkline.telnyx")
record TelnyxProperties(
        @DefaultValue("") String publicKey,
        @DefaultValue("5m") @NotNull Duration tolerance) {}
