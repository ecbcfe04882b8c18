package dev.trunkline.app.decision;

import dev.trunkline.core.decision.NumberKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code POST /v1/decisions}: what the page needs and nothing more. */
record DecisionAnswer(
        @Nullable String visitor,
        @Nullable String visit,
        @Nullable String token,
        Instant expiresAt,
        long heartbeatSeconds,
        List<Shown> numbers) {
    /** A number of the page and what stands there instead. */
    record Shown(
            String target,
            String number,
            String display,
            NumberKind kind,
            @Nullable String lease) {}
}
