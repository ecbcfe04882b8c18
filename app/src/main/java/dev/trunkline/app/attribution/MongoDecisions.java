package dev.trunkline.app.attribution;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.response.ResponseId;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** The history of judgements in MongoDB. Thread-safe. */
@Repository
public final class MongoDecisions implements Decisions {
    private static final Bson NEWEST_FIRST =
            Indexes.compoundIndex(Indexes.descending("decidedAt"), Indexes.ascending("_id"));

    private final Documents decisions;

    public MongoDecisions(MongoDatabase database) {
        this.decisions = new Documents(
                database,
                "decisions",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("response"), NEWEST_FIRST)));
    }

    @Override
    public void record(Decision decision) {
        decisions.put(DecisionDocuments.document(decision));
    }

    @Override
    public void recordAll(List<Decision> recorded) {
        decisions.insertOrPutAll(
                recorded.stream().map(DecisionDocuments::document).toList());
    }

    @Override
    public List<Decision> history(ResponseId response) {
        return decisions.all(Filters.eq("response", response.value()), NEWEST_FIRST).stream()
                .map(DecisionDocuments::decision)
                .toList();
    }
}
