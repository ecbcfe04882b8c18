package dev.trunkline.core.response;

import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The responses with their current decisions. Thread-safe; durable when a call returns. */
public interface Responses {
    /** Adds a response with its first decision unless its id is taken; then nothing changes and false is answered. */
    boolean add(JudgedResponse response);

    Optional<JudgedResponse> find(ResponseId id);

    /**
     * Raises the progress of a response; one whose status has the same or a higher rank stays as it is.
     *
     * @return the response as it is now; empty when there is none
     */
    Optional<JudgedResponse> raise(ResponseId id, CallProgress progress);

    /**
     * Makes the decision the current one, if the response still has the status under which it was judged; otherwise false, and
     * the caller judges again.
     */
    boolean point(ResponseId id, CallStatus judgedAt, Decision decision);

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
