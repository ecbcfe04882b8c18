package dev.trunkline.core.shadow;

import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;

/**
 * The draft of a site is evaluated beside the rules in force, on a share of its live visits. It ends when it is stopped and when
 * the draft is gone.
 *
 * @param share above 0, at most 1
 * @param startedAt names it among the shadows of its site
 */
public record Shadow(SiteId site, double share, Instant startedAt, String startedBy) {
    private static final int BUCKETS = 1_000_000;

    public Shadow {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("The share of a shadow must be above 0 and at most 1, but was " + share);
        }
    }

    /** Whether the visit belongs to the share: by a hash of its id, so every node says the same at any time. */
    public boolean covers(VisitId visit) {
        CRC32 hash = new CRC32();
        hash.update(visit.value().getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % BUCKETS < share * BUCKETS;
    }
}
