package dev.trunkline.core.ruleset;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published rule set: immutable, numbered from 1 within its site.
 *
 * @param checksum of the files, kept to show that they are what was published
 * @param message why it was published, in its author's words
 * @param approvedBy who reviewed the draft that it was; null when nobody did
 */
public record RuleSetVersion(
        SiteId site,
        int number,
        RuleFiles files,
        String checksum,
        String author,
        String message,
        Instant publishedAt,
        @Nullable String approvedBy) {}
