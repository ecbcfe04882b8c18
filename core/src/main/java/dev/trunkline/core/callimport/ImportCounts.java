package dev.trunkline.core.callimport;

/**
 * What became of the rows of a file. Nothing is lost: {@code read} is the sum of the others.
 *
 * @param added calls or outcomes that are new
 * @param known those that were there already, with the same content; one that had not ended is moved on
 * @param skipped rows that are no calls to the site, such as outgoing ones
 * @param rejected rows that could not be used, each listed with its reason
 */
public record ImportCounts(long read, long added, long known, long skipped, long rejected) {
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);
    public static final ImportCounts ADDED = new ImportCounts(1, 1, 0, 0, 0);
    public static final ImportCounts KNOWN = new ImportCounts(1, 0, 1, 0, 0);
    public static final ImportCounts SKIPPED = new ImportCounts(1, 0, 0, 1, 0);
    public static final ImportCounts REJECTED = new ImportCounts(1, 0, 0, 0, 1);

    public ImportCounts {
        if (read != added + known + skipped + rejected) {
            throw new IllegalArgumentException("Every row is added, known, skipped or rejected, but of " + read
                    + " rows were " + added + ", " + known + ", " + skipped + " and " + rejected);
        }
    }

    public ImportCounts plus(ImportCounts other) {
        return new ImportCounts(
                read + other.read,
                added + other.added,
                known + other.known,
                skipped + other.skipped,
                rejected + other.rejected);
    }
}
