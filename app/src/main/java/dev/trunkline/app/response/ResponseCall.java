package dev.trunkline.app.response;

import dev.trunkline.core.response.ResponseKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/responses}. */
record ResponseCall(
        @NotBlank @Size(max = 40) String site,

        @NotNull(message = "must be CALL, TEXT, FORM or EMAIL")
        ResponseKind kind,

        @Nullable @Size(max = 40) String trackingNumber,
        @Nullable @Size(max = 60) String caller,

        @NotNull(message = "is when it began, e.g. 2026-11-23T10:15:00Z")
        Instant startedAt,

        @Nullable @Min(0) @Max(86_400) Long durationSeconds,
        @Nullable Boolean answered,
        @Nullable @Size(max = 120) String externalId,
        @Nullable @Size(max = 120) String visit,
        @Nullable @Size(max = 100) Map<@Size(max = 100) String, @NotNull @Size(max = 4000) String> fields) {}
