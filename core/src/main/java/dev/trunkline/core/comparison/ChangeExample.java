package dev.trunkline.core.comparison;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.zip.CRC32;

/**
 * A visit or a response of which the two sides say different things.
 *
 * @param id of the visit or the response
 */
public record ChangeExample(String id, Aspect aspect, String before, String after) {
    /** How many are kept of each aspect, of visits and of responses. */
    public static final int MOST = 50;

    /** By a hash of the id: a fair choice of whatever changed, and the same one however the work was split or interrupted. */
    public static final Comparator<ChangeExample> CHOICE =
            Comparator.comparingLong(ChangeExample::place).thenComparing(ChangeExample::id);

    private long place() {
        CRC32 hash = new CRC32();
        hash.update(id.getBytes(StandardCharsets.UTF_8));
        return hash.getValue();
    }
}
