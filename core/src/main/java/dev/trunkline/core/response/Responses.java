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
     * Adds an outcome to the response, if its status, its decision and its outcomes are still those that the caller saw; otherwise
     * nothing changes, false is answered, and the caller reads again.
     */
    boolean note(JudgedResponse seen, Outcome outcome, ChangeLane lane);

    /** Newest first. */
    List<JudgedResponse> list(ResponseQuery query);

    /**
     * Oldest first, for work over history: those of the site that started from {@code from} (inclusive) to {@code to}
     * (exclusive) and stand after {@code after}.
     */
    List<JudgedResponse> scan(SiteId site, Instant from, Instant to, @Nullable ResponseKey after, int limit);

    /**
     * Newest first: those of the caller on the site that started from {@code from} (inclusive) to {@code to} (exclusive). Of those that
     * started together in no order.
     */
    List<JudgedResponse> ofCaller(SiteId site, CallerNumber caller, Instant from, Instant to, int limit);

    /** Whether the caller had a response on the site that started before the instant. Never for a withheld caller. */
    boolean knows(SiteId site, CallerNumber caller, Instant before);

    /**
     * What the caller's responses on the site tell that started from {@code from} (inclusive) to {@code to} (exclusive), newest first.
     * Nothing for a withheld caller.
     */
    List<EarlierResponse> earlier(SiteId site, CallerNumber caller, Instant from, Instant to, int limit);

    /** The same of all responses of these callers in that time, in no order, for work on many. */
    default List<EarlierResponse> ofCallers(SiteId site, Set<CallerNumber> callers, Instant from, Instant to) {
        return callers.stream()
                .flatMap(caller -> earlier(site, caller, from, to, Integer.MAX_VALUE).stream())
                .toList();
    }

    /** Those of the callers that {@link #knows} would say yes to, each before an instant of its own. */
    default Set<CallerNumber> known(SiteId site, Map<CallerNumber, Instant> before) {
        return before.entrySet().stream()
                .filter(caller -> knows(site, caller.getKey(), caller.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
