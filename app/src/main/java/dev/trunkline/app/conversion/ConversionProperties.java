package dev.trunkline.app.conversion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.validation.annotation.Validated;

/**
 * How conversions are sent.
 *
 * @param folder below which destinations may put files; empty: none may
 * @param addresses that destinations may call besides the platforms' own, each as destinations name it
 * @param timeToAnswer how long a platform may take to answer a call
 * @param tokenAddress where Google's access tokens are got
 * @param scheduleCron when automatic destinations are sent to, six fields, in UTC; {@code -}: never. To be set on one node only
 */
@Validated
@ConfigurationProperties("trunkline.conversions")
record ConversionProperties(
        @DefaultValue("") String folder,
        @DefaultValue Set<String> addresses,
        @DefaultValue("20s") @NotNull Duration timeToAnswer,

        @DefaultValue(AccessTokens.GOOGLE)
        @Pattern(regexp = "https?://.+", message = "must be the address of a token endpoint")
        String tokenAddress,

        @DefaultValue(Scheduled.CRON_DISABLED) String scheduleCron) {
    ConversionProperties {
        addresses = Set.copyOf(addresses);
        if (!scheduleCron.equals(Scheduled.CRON_DISABLED) && !CronExpression.isValidExpression(scheduleCron)) {
            throw new IllegalArgumentException(
                    "trunkline.conversions.schedule-cron must have six fields, e.g. 0 15 4 * * *, or be -, but was '"
                            + scheduleCron + "'");
        }
    }

    boolean isScheduled() {
        return !scheduleCron.equals(Scheduled.CRON_DISABLED);
    }
}
