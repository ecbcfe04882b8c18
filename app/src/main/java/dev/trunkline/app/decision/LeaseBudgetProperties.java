package dev.trunkline.app.decision;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many pool numbers may be taken.
 *
 * @param unconfirmedPerBlock how many a block of addresses may have at once of which no heartbeat came
 * @param refillPerBlockPerHour how many of these it gets back each hour, heartbeat or not
 * @param perSitePerMinute how many a site gives away in a minute
 */
@Validated
@ConfigurationProperties("trunkline.lease-budget")
public record LeaseBudgetProperties(
        @DefaultValue("5") @Min(1) int unconfirmedPerBlock,
        @DefaultValue("2") @Min(1) int refillPerBlockPerHour,
        @DefaultValue("60000") @Min(1) int perSitePerMinute) {}
