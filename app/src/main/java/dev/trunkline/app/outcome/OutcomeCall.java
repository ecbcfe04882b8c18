package dev.trunkline.app.outcome;

import dev.trunkline.core.outcome.OutcomeFacts;
import dev.trunkline.core.outcome.OutcomeKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/outcomes}.
 *
 * @param id what its sender calls it
 * @param response the response's id; else {@code caller} says whose it was
 * @param startedAt of the caller's response, as the sender knows it; absent: the last before {@code at}
 * @param withinDays how long before that the response may have begun
 */
record OutcomeCall(
        @NotBlank @Size(max = 40) String site,
        @NotBlank @Size(max = OutcomeFacts.LONGEST_NAME) String id,
        @Nullable @Size(max = 120) String response,
        @Nullable @Size(max = 60) String caller,
        @Nullable Instant startedAt,
        @Nullable @Min(1) @Max(400) Integer withinDays,
        @NotNull(message = "must be SALE, LOST or OPEN") OutcomeKind outcome,
        @Nullable BigDecimal value,
        @Nullable @Size(max = 3) String currency,

        @NotNull(message = "is when it became so, e.g. 2026-11-23T10:15:00Z")
        Instant at) {}
