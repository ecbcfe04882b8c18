package dev.trunkline.app.comparison;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How comparisons work.
 *
 * @param ranges into how many ranges of time a period is split at least
 * @param longestRange no range is longer; what a kill costs, and what one stored part may hold
 * @param sideBySide how many ranges are worked on at once
 * @param pageSize how many visits or responses are read at once
 * @param takeOverAfter how long a comparison of another node must have shown no sign of life before this one goes on with it; not
 *     used on the embedded store, which only one node can reach
 */
@Validated
@ConfigurationProperties("trunkline.comparison")
record ComparisonProperties(
        @DefaultValue("8") @Min(1) int ranges,
        @DefaultValue("7d") @NotNull Duration longestRange,
        @DefaultValue("4") @Min(1) int sideBySide,
        @DefaultValue("500") @Min(1) int pageSize,
        @DefaultValue("2m") @NotNull Duration takeOverAfter) {}
