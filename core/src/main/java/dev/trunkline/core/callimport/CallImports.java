package dev.trunkline.core.callimport;

import dev.trunkline.core.site.SiteId;
import java.util.List;
import java.util.Optional;

/** The imports and their rejects. Thread-safe; durable when a call returns. */
public interface CallImports {
    /** Adds the import or replaces the one with its id. */
    void save(ImportRun run);

    Optional<ImportRun> find(ImportId id);

    /** Newest first. */
    List<ImportRun> ofSite(SiteId site, int limit);

    /** Those whose status is not final, of all sites, oldest first. */
    List<ImportRun> unfinished();

    /** Adds rejects with one write; one of the same import and line is replaced, so that an interrupted import can repeat itself. */
    void recordRejects(List<Reject> rejects);

    /** The rejects of an import by line, from behind this line. */
    List<Reject> rejects(ImportId run, long afterLine, int limit);

    /** What the columns of a site's files last meant; empty when nobody has said. */
    Optional<ColumnMapping> mapping(SiteId site);

    /** Remembers what the columns of the site's files mean. */
    void saveMapping(SiteId site, ColumnMapping mapping);
}
