package dev.trunkline.core.response;

import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The responses with their current decisions. Thread-safe; durable when a call returns. While changes are watched, the write of a
 * change also notes it for {@link Announcements}.
 */
public interface Responses {
    /** Adds a response with its first decision unless its id is taken; then nothing changes and false is answered. */
    boolean add(JudgedResponse response);

    /**
     * Adds those of the responses whose ids are not taken, with one write; answers the ids of those that were added. Each id at most
     * once. For history: those who are told of changes hear of them behind what is live.
     */
    default Set<ResponseId> addAll(List<JudgedResponse> responses) {
        return responses.stream()
                .filter(this::add)
                .map(judged -> judged.response().id())
                .collect(Collectors.toSet());
    }

    Optional<JudgedResponse> find(ResponseId id);

    /** Those of the responses that there are, in no order; for work on many, a page at a time. */
    default List<JudgedResponse> findAll(Collection<ResponseId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    /**
     * Sets the progress, the start and the current decision in one write, if the response is still as far as the caller saw it;
     * otherwise nothing changes, false is answered, and the caller reads and judges again.
     *
     * @param seen the response as it was read
     * @param further the same response, of the same status or a higher one, as it was judged
     * @throws IllegalArgumentException when its status is lower
     */
    boolean advance(Response seen, JudgedResponse further);

    /**
     * Adds to each response, each of which is there once at most, its outcome, if its status, its decision and its outcomes are still
     * those that the caller saw, with one write. When false is answered, some stayed as they were, and the caller reads again.
     */
    boolean noteAll(List<Note> notes, ChangeLane lane);

    /** Newest first. */
    List<JudgedResponse> list(ResponseQuery query);

    /**
     * Oldest first, for work over history: those of the site that started from {@code from} (inclusive) to {@code to}
     * (exclusive) and stand after {@code after}.
     */
    List<JudgedResponse> scan(SiteId site, Instant from, Instant to, @Nullable ResponseKey after, int limit);

    /** Whether the caller had a response on the site that started before the instant. Never for a withheld caller. */
    boolean knows(SiteId site, CallerNumber caller, Instant before);

    /**
     * What the responses of these callers on the site tell that started from {@code from} (inclusive) to {@code to} (exclusive), newest
     * first; those that started together are in no order. Nothing of a withheld caller.
     *
     * @param limit how many of each caller at most, the newest ones
     */
    List<EarlierResponse> earlier(SiteId site, Set<CallerNumber> callers, Instant from, Instant to, int limit);

    /** Those of the callers that {@link #knows} would say yes to, each before an instant of its own. */
    default Set<CallerNumber> known(SiteId site, Map<CallerNumber, Instant> before) {
        return before.entrySet().stream()
                .filter(caller -> knows(site, caller.getKey(), caller.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** An outcome for a response as it was seen. */
    record Note(JudgedResponse seen, Outcome outcome) {}
}
