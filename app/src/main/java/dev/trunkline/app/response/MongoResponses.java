package dev.trunkline.app.response;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.SitePeriod;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.ChangeLane;
import dev.trunkline.core.response.ChangeWatch;
import dev.trunkline.core.response.EarlierResponse;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.response.ResponseQuery;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Responses in MongoDB, each with its current decision inside, so that both change in one write. A page after a key is two index
 * ranges: the rest of what started with the key, and what started after it. Thread-safe.
 */
@Repository
public final class MongoResponses implements Responses {
    private static final String STARTED_AT = "startedAt";
    private static final Bson OLDEST_FIRST = Indexes.ascending("startedAt", "_id");
    private static final Bson NEWEST_FIRST = Indexes.descending("startedAt", "_id");

    private final Documents responses;
    private final ChangeWatch watch;
    private final InstantSource clock;

    public MongoResponses(MongoDatabase database, ChangeWatch watch, InstantSource clock) {
        this.watch = watch;
        this.clock = clock;
        this.responses = new Documents(
                database,
                "responses",
                SitePeriod.index(STARTED_AT),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("site", "channel"), OLDEST_FIRST)),
                new IndexModel(Indexes.ascending("site", "caller", "startedAt")));
    }

    @Override
    public boolean add(JudgedResponse response) {
        return responses.insert(added(response, ChangeLane.LIVE));
    }

    private Document added(JudgedResponse response, ChangeLane lane) {
        Document added = ResponseDocuments.document(response);
        if (watch.isOn()) {
            added.putAll(ChangeDocuments.ofNew(response, lane, clock.instant()));
        }
        return added;
    }

    @Override
    public Set<ResponseId> addAll(List<JudgedResponse> added) {
        return responses
                .insertAll(added.stream()
                        .map(response -> added(response, ChangeLane.RUN))
                        .toList())
                .stream()
                .map(ResponseId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public List<JudgedResponse> findAll(Collection<ResponseId> ids) {
        return responses.findAll(ids.stream().map(ResponseId::value).toList()).stream()
                .map(ResponseDocuments::response)
                .toList();
    }

    @Override
    public Optional<JudgedResponse> find(ResponseId id) {
        return responses.find(id.value()).map(ResponseDocuments::response);
    }

    @Override
    public boolean advance(Response seen, JudgedResponse further) {
        boolean byRun = further.isByRunAlone(seen);
        Document changed = ResponseDocuments.changing(further);
        Document update = new Document("$set", changed);
        if (watch.isOn()) {
            ChangeLane lane = byRun ? ChangeLane.RUN : ChangeLane.LIVE;
            update.putAll(ChangeDocuments.noting(changed, lane, clock.instant()));
        }
        return responses.update(ResponseDocuments.asSeen(seen), update);
    }

    @Override
    public boolean noteAll(List<Note> notes, ChangeLane lane) {
        List<UpdateOneModel<Document>> updates = notes.stream()
                .map(note ->
                        new UpdateOneModel<Document>(unmoved(note.seen()), noting(note.seen(), note.outcome(), lane)))
                .toList();
        return responses.updateAll(updates) == notes.size();
    }

    private static Bson unmoved(JudgedResponse seen) {
        return Filters.and(
                ResponseDocuments.asSeen(seen.response()),
                Filters.eq("decision._id", seen.current().id()),
                ResponseDocuments.hasTold(seen.outcomes()));
    }

    private Document noting(JudgedResponse seen, Outcome outcome, ChangeLane lane) {
        Document changed = ResponseDocuments.telling(seen.with(outcome).outcomes());
        Document update = new Document("$set", changed);
        if (watch.isOn()) {
            update.putAll(ChangeDocuments.noting(seen, outcome, changed, lane, clock.instant()));
        }
        return update;
    }

    @Override
    public List<JudgedResponse> list(ResponseQuery query) {
        Bson scope = query.channel() == null
                ? ofSite(query.site())
                : Filters.and(ofSite(query.site()), Filters.eq("channel", query.channel()));
        Instant from = query.from();
        ResponseKey after = query.after();
        if (after == null || !after.startedAt().isBefore(query.to())) {
            return read(List.of(period(scope, from, query.to())), NEWEST_FIRST, query.limit());
        }
        if (after.startedAt().isBefore(from)) {
            return List.of();
        }
        Bson together = Filters.and(
                scope, startedWith(after), Filters.lt("_id", after.id().value()));
        return read(List.of(together, period(scope, from, after.startedAt())), NEWEST_FIRST, query.limit());
    }

    @Override
    public List<JudgedResponse> scan(SiteId site, Instant from, Instant to, @Nullable ResponseKey after, int limit) {
        Instant at = after == null ? null : after.startedAt();
        String id = after == null ? null : after.id().value();
        return new SitePeriod(site, STARTED_AT, from, to)
                .page(responses, at, id, limit).stream()
                        .map(ResponseDocuments::response)
                        .toList();
    }

    @Override
    public boolean knows(SiteId site, CallerNumber caller, Instant before) {
        Bson earlier = Filters.and(
                ofSite(site), Filters.eq("caller", caller.value()), Filters.lt("startedAt", Times.stored(before)));
        return !caller.equals(CallerNumber.WITHHELD) && responses.first(earlier).isPresent();
    }

    @Override
    public Set<CallerNumber> known(SiteId site, Map<CallerNumber, Instant> before) {
        List<String> callers = before.keySet().stream()
                .filter(caller -> !caller.equals(CallerNumber.WITHHELD))
                .map(CallerNumber::value)
                .toList();
        if (callers.isEmpty()) {
            return Set.of();
        }
        Set<CallerNumber> known = new HashSet<>();
        for (Document response :
                responses.fields(Filters.and(ofSite(site), Filters.in("caller", callers)), "caller", STARTED_AT)) {
            CallerNumber caller = new CallerNumber(response.getString("caller"));
            if (Times.in(response, STARTED_AT).isBefore(before.getOrDefault(caller, Instant.MIN))) {
                known.add(caller);
            }
        }
        return known;
    }

    @Override
    public List<EarlierResponse> earlier(SiteId site, Set<CallerNumber> callers, Instant from, Instant to, int limit) {
        List<String> told = callers.stream()
                .filter(caller -> !caller.equals(CallerNumber.WITHHELD))
                .map(CallerNumber::value)
                .toList();
        if (told.isEmpty()) {
            return List.of();
        }
        if (told.size() == 1) {
            Bson theirs = period(Filters.and(ofSite(site), Filters.eq("caller", told.getFirst())), from, to);
            return responses.list(theirs, Indexes.descending(STARTED_AT), limit).stream()
                    .map(CallerDocuments::earlier)
                    .toList();
        }
        Bson theirs = period(Filters.and(ofSite(site), Filters.in("caller", told)), from, to);
        Map<CallerNumber, Integer> found = new HashMap<>();
        return responses.fields(theirs, CallerDocuments.EARLIER_FIELDS).stream()
                .map(CallerDocuments::earlier)
                .sorted(Comparator.comparing(EarlierResponse::startedAt).reversed())
                .filter(earlier -> found.merge(earlier.caller(), 1, Integer::sum) <= limit)
                .toList();
    }

    private List<JudgedResponse> read(List<Bson> filters, Bson order, int limit) {
        return responses.listInTurn(filters, order, limit).stream()
                .map(ResponseDocuments::response)
                .toList();
    }

    private static Bson ofSite(SiteId site) {
        return Filters.eq("site", site.key());
    }

    private static Bson period(Bson scope, Instant from, Instant to) {
        return Filters.and(
                scope, Filters.gte("startedAt", Times.stored(from)), Filters.lt("startedAt", Times.stored(to)));
    }

    private static Bson startedWith(ResponseKey key) {
        return Filters.eq("startedAt", Times.stored(key.startedAt()));
    }
}
