package dev.trunkline.app.attribution;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.response.ResponseId;
import java.util.Comparator;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/**
 * The history of judgements in MongoDB. Decisions of a response stand together by their ids, so its history needs no other index.
 * Thread-safe.
 */
@Repository
public final class MongoDecisions implements Decisions {
    private static final Comparator<Decision> NEWEST_FIRST =
            Comparator.comparing(Decision::decidedAt).reversed().thenComparing(Decision::id);

    private final Documents decisions;

    public MongoDecisions(MongoDatabase database) {
        this.decisions = new Documents(database, "decisions");
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
        String first = Decision.idOf(response, "");
        // The next after all texts that begin so.
        String end = first.substring(0, first.length() - 1) + (char) (first.charAt(first.length() - 1) + 1);
        Bson beginningSo = Filters.and(Filters.gte("_id", first), Filters.lt("_id", end));
        return decisions.all(beginningSo, Indexes.ascending("_id")).stream()
                .map(DecisionDocuments::decision)
                .filter(decision -> decision.response().equals(response))
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
