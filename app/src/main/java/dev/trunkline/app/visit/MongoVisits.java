package dev.trunkline.app.visit;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.NamedValues;
import dev.trunkline.app.store.SitePeriod;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.AnalyticsIds;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Touchpoint;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitKey;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.core.visit.Visits;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Visits in MongoDB. Thread-safe. */
@Repository
public final class MongoVisits implements Visits {
    private static final String AT = "at";

    private static final Bson NEWEST_FIRST = Indexes.descending(AT, "_id");

    private final Documents visits;

    public MongoVisits(MongoDatabase database) {
        this.visits = new Documents(
                database,
                "visits",
                SitePeriod.index(AT),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("site", "visitor"), NEWEST_FIRST)));
    }

    @Override
    public void addAll(List<Visit> added) {
        visits.insertAll(added.stream().map(MongoVisits::document).toList());
    }

    @Override
    public Optional<Visit> find(VisitId id) {
        return visits.find(id.value()).map(MongoVisits::visit);
    }

    @Override
    public List<Visit> findAll(Collection<VisitId> ids) {
        return visits.findAll(ids.stream().map(VisitId::value).toList()).stream()
                .map(MongoVisits::visit)
                .toList();
    }

    @Override
    public List<Visit> scan(SiteId site, Instant from, Instant to, @Nullable VisitKey after, int limit) {
        Instant at = after == null ? null : after.at();
        String id = after == null ? null : after.id().value();
        return new SitePeriod(site, AT, from, to)
                .page(visits, at, id, limit).stream().map(MongoVisits::visit).toList();
    }

    @Override
    public List<Visit> ofVisitor(SiteId site, VisitorId visitor, Instant from, Instant to, int limit) {
        Bson theirs = Filters.and(
                Filters.eq("site", site.key()),
                Filters.eq("visitor", visitor.value()),
                Filters.gte(AT, Times.stored(from)),
                Filters.lte(AT, Times.stored(to)));
        return visits.list(theirs, NEWEST_FIRST, limit).stream()
                .map(MongoVisits::visit)
                .toList();
    }

    private static Document document(Visit visit) {
        return new Document("_id", visit.id().value())
                .append("site", visit.site().key())
                .append("visitor", visit.visitor().value())
                .append(AT, Times.stored(visit.at()))
                .append("landingUrl", visit.landingUrl())
                .append("referrer", visit.referrer())
                .append("userAgent", visit.userAgent())
                .append("language", visit.language())
                .append("screen", visit.screen())
                .append("consent", NamedValues.of(visit.consent()))
                .append("returning", visit.returning())
                .append("first", touchpoint(visit.earlier().first()))
                .append("lastNotDirect", touchpoint(visit.earlier().lastNotDirect()))
                .append("gaClientId", visit.analytics().client())
                .append("gaSessionId", visit.analytics().session())
                .append("timeZone", visit.timeZone());
    }

    private static @Nullable Document touchpoint(@Nullable Touchpoint touch) {
        return touch == null
                ? null
                : new Document("at", Times.stored(touch.at()))
                        .append("landingUrl", touch.landingUrl())
                        .append("referrer", touch.referrer());
    }

    private static @Nullable Touchpoint touchpoint(Document visit, String field) {
        Document touch = visit.get(field, Document.class);
        return touch == null
                ? null
                : new Touchpoint(Times.in(touch, "at"), touch.getString("landingUrl"), touch.getString("referrer"));
    }

    private static Visit visit(Document document) {
        return new Visit(
                new VisitId(document.getString("_id")),
                new SiteId(document.getString("site")),
                new VisitorId(document.getString("visitor")),
                Times.in(document, AT),
                document.getString("landingUrl"),
                document.getString("referrer"),
                document.getString("userAgent"),
                document.getString("language"),
                document.getString("screen"),
                NamedValues.in(document, "consent", String.class),
                document.getBoolean("returning"),
                new EarlierTouches(touchpoint(document, "first"), touchpoint(document, "lastNotDirect")),
                // Visits from before pages told these have none.
                new AnalyticsIds(document.get("gaClientId", ""), document.get("gaSessionId", "")),
                document.get("timeZone", ""));
    }
}
