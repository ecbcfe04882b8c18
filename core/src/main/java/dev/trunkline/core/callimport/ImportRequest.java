package dev.trunkline.core.callimport;

import dev.trunkline.core.site.SiteId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported.
 *
 * @param zone of times that name none
 * @param mapping of a mapped file; null for all others, and until somebody says what its columns mean
 * @param fileName as its sender called it, for display; may be empty
 */
public record ImportRequest(
        SiteId site,
        ImportFormat format,
        ZoneId zone,
        @Nullable ColumnMapping mapping,
        String fileName,
        String requestedBy) {
    /** The same file, whose columns mean this. */
    public ImportRequest with(ColumnMapping columns) {
        return new ImportRequest(site, format, columns.zone(), columns, fileName, requestedBy);
    }
}
