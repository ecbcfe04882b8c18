package dev.trunkline.app.number;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of more numbers for a pool.
 *
 * @param overflow the overflow number of a pool that has none; null leaves it as it is
 */
record MoreNumbersCall(
        @NotNull(message = "lists numbers, e.g. [\"+14165550122\"]") @Size(max = 10_000)
        List<@NotBlank @Size(max = 16) String> numbers,

        @Nullable @Size(max = 16) String overflow) {}
