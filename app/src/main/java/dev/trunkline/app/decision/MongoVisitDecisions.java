package dev.trunkline.app.decision;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.visit.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** What was decided for visits, in MongoDB. Thread-safe. */
@Repository
public final class MongoVisitDecisions implements VisitDecisions {
    private static final Bson NEWEST_FIRST = Indexes.descending("at", "_id");

    private final Documents decisions;

    public MongoVisitDecisions(MongoDatabase database) {
        this.decisions = new Documents(
                database,
                "visitDecisions",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("number"), NEWEST_FIRST)));
    }

    @Override
    public void add(VisitDecision decision) {
        decisions.insert(VisitDecisionDocuments.document(decision));
    }

    @Override
    public Optional<VisitDecision> of(VisitId visit) {
        return decisions.find(visit.value()).map(VisitDecisionDocuments::decision);
    }

    @Override
    public List<VisitDecision> shown(TrackingNumber number, Instant from, Instant to, int limit) {
        Bson shown = Filters.and(
                Filters.eq("number", number.e164()),
                Filters.gte("at", Times.stored(from)),
                Filters.lte("at", Times.stored(to)));
        return decisions.list(shown, NEWEST_FIRST, limit).stream()
                .map(VisitDecisionDocuments::decision)
                .toList();
    }
}
