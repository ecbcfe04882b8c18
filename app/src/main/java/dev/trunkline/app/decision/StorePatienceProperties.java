package dev.trunkline.app.decision;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a visitor waits for the store; see {@link dev.trunkline.core.store.StorePatience}.
 *
 * @param whileWell the first who meet a slow store
 * @param whileSlow all others
 */
@Validated
@ConfigurationProperties("trunkline.store-patience")
public record StorePatienceProperties(
        @DefaultValue("250ms") @NotNull Duration whileWell,
        @DefaultValue("50ms") @NotNull Duration whileSlow) {}
