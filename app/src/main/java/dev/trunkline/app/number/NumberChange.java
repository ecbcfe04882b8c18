package dev.trunkline.app.number;

import dev.trunkline.core.number.NumberState;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The body of a change of a number. */
record NumberChange(
        @NotNull(message = "is ENABLED, DISABLED or PORTED") @Nullable
        NumberState state) {}
