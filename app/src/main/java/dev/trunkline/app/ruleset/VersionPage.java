package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version with its texts and what changed since the one before. */
record VersionPage(
        int number,
        String author,
        String at,
        String message,
        String checksum,
        @Nullable String approvedBy,
        List<FileChange> files,
        boolean current,
        @Nullable String rollbackUrl) {

    static VersionPage of(RulesPage.VersionRow row, RuleFiles files, RuleFiles before) {
        return new VersionPage(
                row.number(),
                row.author(),
                row.at(),
                row.message(),
                row.checksum(),
                row.approvedBy(),
                FileChange.of(before, files),
                row.current(),
                row.rollbackUrl());
    }
}
