package dev.trunkline.app.callimport;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How files of calls are imported.
 *
 * @param longestFile what is longer is refused
 * @param chunkSize rows between two saved positions
 * @param sideBySide in how many parts a chunk is judged and stored at once
 * @param takeOverAfter how long an import of another node must have shown no sign of life before this one goes on with it; not used on
 *     the embedded store, which only one node can reach
 */
@Validated
@ConfigurationProperties("trunkline.imports")
record ImportProperties(
        @NotNull DataSize longestFile,
        @DefaultValue("4000") @Min(1) int chunkSize,
        @DefaultValue("2") @Min(1) int sideBySide,
        @DefaultValue("2m") @NotNull Duration takeOverAfter) {}
