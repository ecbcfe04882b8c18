package dev.trunkline.core.response;

import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Responses, and their changes that were not told yet, that are forgotten with the process. Thread-safe. */
public final class InMemoryResponses implements Responses, Announcements {
    private final ChangeWatch watch;
    private final InstantSource clock;
    private final Map<ResponseId, Integer> revisions = new HashMap<>();
    private final Map<ResponseId, Unannounced> unannounced = new LinkedHashMap<>();
    private final Map<ResponseId, ResponseKey> keys = new HashMap<>();
    private final NavigableMap<ResponseKey, JudgedResponse> responses = new TreeMap<>();

    /** Those whose changes nobody is told of. */
    public InMemoryResponses() {
        this(() -> false, () -> Instant.EPOCH);
    }

    /** Those whose changes are noted while they are watched. */
    public InMemoryResponses(ChangeWatch watch, InstantSource clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public synchronized boolean add(JudgedResponse response) {
        ResponseKey key = ResponseKey.of(response.response());
        if (keys.putIfAbsent(key.id(), key) != null) {
            return false;
        }
        responses.put(key, response);
        note(response, true, ChangeLane.LIVE);
        return true;
    }

    @Override
    public synchronized Optional<JudgedResponse> find(ResponseId id) {
        return Optional.ofNullable(keys.get(id)).map(responses::get);
    }

    @Override
    public synchronized boolean advance(Response seen, JudgedResponse further) {
        boolean byRun = further.isByRunAlone(seen);
        JudgedResponse known = find(seen.id()).orElse(null);
        if (known == null || !isAsSeen(known.response(), seen)) {
            return false;
        }
        Response moved = known.response()
                .with(further.response().progress(), further.response().startedAt());
        JudgedResponse after = known.with(moved, further.current());
        responses.remove(ResponseKey.of(known.response()));
        responses.put(ResponseKey.of(moved), after);
        keys.put(moved.id(), ResponseKey.of(moved));
        note(after, false, byRun ? ChangeLane.RUN : ChangeLane.LIVE);
        return true;
    }

    @Override
    public synchronized boolean noteAll(List<Note> notes, ChangeLane lane) {
        return notes.stream()
                        .filter(note -> !note(note.seen(), note.outcome(), lane))
                        .count()
                == 0;
    }

    private boolean note(JudgedResponse seen, Outcome outcome, ChangeLane lane) {
        JudgedResponse known = find(seen.response().id()).orElse(null);
        if (known == null
                || !isAsSeen(known.response(), seen.response())
                || !known.current().id().equals(seen.current().id())
                || known.outcomes().size() != seen.outcomes().size()) {
            return false;
        }
        JudgedResponse after = known.with(outcome);
        responses.put(ResponseKey.of(after.response()), after);
        note(after, false, lane);
        return true;
    }

    private void note(JudgedResponse after, boolean created, ChangeLane lane) {
        if (!watch.isOn()) {
            return;
        }
        ResponseId id = after.response().id();
        Unannounced before = unannounced.remove(id);
        List<ResponseChange> changes = new ArrayList<>(before == null ? List.of() : before.changes());
        changes.add(new ResponseChange(after, revisions.merge(id, 1, Integer::sum), created, clock.instant()));
        boolean live = lane == ChangeLane.LIVE || before != null && before.lane() == ChangeLane.LIVE;
        unannounced.put(id, new Unannounced(id, live ? ChangeLane.LIVE : ChangeLane.RUN, changes));
    }

    @Override
    public synchronized List<Unannounced> next(ChangeLane lane, int limit) {
        return unannounced.values().stream()
                .filter(one -> one.lane() == lane)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void announced(List<Unannounced> told) {
        told.forEach(one -> unannounced.computeIfPresent(
                one.response(), (id, now) -> now.revision() == one.revision() ? null : now));
    }

    @Override
    public synchronized List<JudgedResponse> list(ResponseQuery query) {
        return within(responses.descendingMap(), query.site(), query.from(), query.to(), query.after())
                .filter(response -> query.channel() == null
                        || query.channel().equals(response.current().channel()))
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized List<JudgedResponse> scan(
            SiteId site, Instant from, Instant to, @Nullable ResponseKey after, int limit) {
        return within(responses, site, from, to, after).limit(limit).toList();
    }

    @Override
    public synchronized boolean knows(SiteId site, CallerNumber caller, Instant before) {
        return !caller.equals(CallerNumber.WITHHELD)
                && responses.values().stream()
                        .map(JudgedResponse::response)
                        .anyMatch(response -> response.site().equals(site)
                                && response.caller().equals(caller)
                                && response.startedAt().isBefore(before));
    }

    @Override
    public synchronized List<EarlierResponse> earlier(
            SiteId site, Set<CallerNumber> callers, Instant from, Instant to, int limit) {
        Map<CallerNumber, Integer> found = new HashMap<>();
        return within(responses.descendingMap(), site, from, to, null)
                .map(EarlierResponse::of)
                .filter(earlier ->
                        callers.contains(earlier.caller()) && !earlier.caller().equals(CallerNumber.WITHHELD))
                .filter(earlier -> found.merge(earlier.caller(), 1, Integer::sum) <= limit)
                .toList();
    }

    private static Stream<JudgedResponse> within(
            NavigableMap<ResponseKey, JudgedResponse> ordered,
            SiteId site,
            Instant from,
            Instant to,
            @Nullable ResponseKey after) {
        NavigableMap<ResponseKey, JudgedResponse> rest = after == null ? ordered : ordered.tailMap(after, false);
        return rest.values().stream()
                .filter(response -> response.response().site().equals(site))
                .filter(response -> !response.response().startedAt().isBefore(from)
                        && response.response().startedAt().isBefore(to));
    }

    private static boolean isAsSeen(Response known, Response seen) {
        return known.progress().equals(seen.progress()) && known.startedAt().equals(seen.startedAt());
    }
}
