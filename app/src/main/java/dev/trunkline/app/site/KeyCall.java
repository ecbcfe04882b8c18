package dev.trunkline.app.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body of a new key, which may only read unless it says otherwise. */
record KeyCall(
        @NotBlank @Size(max = 100) String name, @Nullable Boolean mayWrite) {}
