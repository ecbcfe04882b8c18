package dev.trunkline.app.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The body of a new key. */
record KeyCall(@NotBlank @Size(max = 100) String name, boolean mayWrite) {}
