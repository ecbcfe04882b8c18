package dev.trunkline.core.response;

import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The responses with their current decisions. Thread-safe; durable when a call returns. While changes are watched, the write of a
 * change also notes it for {@link Announcements}.
 */
public interface Responses {
    /** Adds a response with its first decision unless its id is taken; then nothing changes and false is answered. */
    boolean add(JudgedResponse response);

    Optional<JudgedResponse> find(ResponseId id);

    /**
     * Sets the progress and the current decision in one write, if the response still has the status that the caller saw; otherwise
     * nothing changes, false is answered, and the caller reads and judges again.
     *
     * @param progress of the status seen or a higher one
     * @throws IllegalArgumentException when its status is lower
     */
    boolean advance(ResponseId id, CallStatus seen, CallProgress progress, Decision decision);

    /** Newest first. */
    List<JudgedResponse> list(ResponseQuery query);

    /**
     * Oldest first, for work over history: those of the site that started from {@code from} (inclusive) to {@code to}
     * (exclusive) and stand after {@code after}.
     */
    List<JudgedResponse> scan(SiteId site, Instant from, Instant to, @Nullable ResponseKey after, int limit);

    /** Whether the caller had a response on the site that started before the instant. Never for a withheld caller. */
    boolean knows(SiteId site, CallerNumber caller, Instant before);
}
