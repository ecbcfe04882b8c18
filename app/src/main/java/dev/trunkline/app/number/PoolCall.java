package dev.trunkline.app.number;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a new pool. */
record PoolCall(
        @NotBlank @Size(max = 60) String id,
        @NotBlank @Size(max = 100) String name,
        @NotEmpty @Size(max = 10_000) List<@NotBlank @Size(max = 16) String> numbers,
        @Nullable @Size(max = 16) String overflow,
        @NotBlank @Size(max = 16) String destination) {}
