package dev.trunkline.app.reattribution;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.validation.annotation.Validated;

/**
 * How re-attribution runs work.
 *
 * @param ranges into how many ranges of time, judged side by side, a period is split
 * @param chunkSize responses between two saved positions
 * @param takeOverAfter how long a run of another node must have shown no sign of life before this one goes on with it; not used
 *     on the embedded store, which only one node can reach
 * @param schedule when runs start by themselves
 */
@Validated
@ConfigurationProperties("trunkline.reattribution")
record ReattributionProperties(
        @DefaultValue("4") @Min(1) int ranges,
        @DefaultValue("200") @Min(1) int chunkSize,
        @DefaultValue("2m") @NotNull Duration takeOverAfter,
        @DefaultValue Schedule schedule) {
    /**
     * When the responses of the last days are judged again under the version in force, for every site.
     *
     * @param cron six fields, in UTC; {@code -}: never. To be set on one node only
     * @param period how far back a run reaches, such as {@code P7D}
     */
    record Schedule(
            @DefaultValue(Scheduled.CRON_DISABLED) String cron,
            @DefaultValue("P1D") @NotNull Duration period) {
        Schedule {
            if (!cron.equals(Scheduled.CRON_DISABLED) && !CronExpression.isValidExpression(cron)) {
                throw new IllegalArgumentException(
                        "trunkline.reattribution.schedule.cron must have six fields, e.g. 0 15 3 * * *, or be -, but was '"
                                + cron + "'");
            }
            if (!period.isPositive()) {
                throw new IllegalArgumentException(
                        "trunkline.reattribution.schedule.period must be longer than nothing, but was " + period);
            }
        }

        boolean isOn() {
            return !cron.equals(Scheduled.CRON_DISABLED);
        }
    }
}
