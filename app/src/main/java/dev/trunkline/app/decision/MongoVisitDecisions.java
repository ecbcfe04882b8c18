package dev.trunkline.app.decision;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.SitePeriod;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was decided for visits, in MongoDB. Thread-safe. */
@Repository
public final class MongoVisitDecisions implements VisitDecisions {
    private static final String AT = "at";
    private static final Bson NEWEST_FIRST = Indexes.descending(AT, "_id");

    private final Documents decisions;

    public MongoVisitDecisions(MongoDatabase database) {
        this.decisions = new Documents(
                database,
                "visitDecisions",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("number"), NEWEST_FIRST)),
                SitePeriod.index(AT));
    }

    @Override
    public void addAll(List<VisitDecision> added) {
        decisions.insertAll(added.stream().map(VisitDecisionDocuments::document).toList());
    }

    @Override
    public Optional<VisitDecision> of(VisitId visit) {
        return decisions.find(visit.value()).map(VisitDecisionDocuments::decision);
    }

    @Override
    public List<VisitDecision> ofAll(Collection<VisitId> visits) {
        return decisions.findAll(visits.stream().map(VisitId::value).toList()).stream()
                .map(VisitDecisionDocuments::decision)
                .toList();
    }

    @Override
    public List<VisitDecision> shown(TrackingNumber number, Instant from, Instant to, int limit) {
        Bson shown = Filters.and(
                Filters.eq("number", number.e164()),
                Filters.gte(AT, Times.stored(from)),
                Filters.lte(AT, Times.stored(to)));
        return decisions.list(shown, NEWEST_FIRST, limit).stream()
                .map(VisitDecisionDocuments::decision)
                .toList();
    }

    @Override
    public void click(VisitId visit, Instant at) {
        decisions.update(
                Filters.eq("_id", visit.value()), Times.push(VisitDecisionDocuments.CLICKS, at, Lease.MOST_CLICKS));
    }

    @Override
    public List<VisitDecision> scan(SiteId site, Instant from, Instant to, @Nullable VisitKey after, int limit) {
        Instant at = after == null ? null : after.at();
        String id = after == null ? null : after.id().value();
        return new SitePeriod(site, AT, from, to)
                .page(decisions, at, id, limit).stream()
                        .map(VisitDecisionDocuments::decision)
                        .toList();
    }
}
