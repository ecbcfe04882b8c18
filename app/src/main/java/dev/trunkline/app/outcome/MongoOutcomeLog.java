package dev.trunkline.app.outcome;

import com.mongodb.client.MongoDatabase;
import dev.trunkline.app.store.Documents;
import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.outcome.OutcomeId;
import dev.trunkline.core.outcome.OutcomeLog;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Accepted outcomes in MongoDB. Thread-safe. */
@Repository
public final class MongoOutcomeLog implements OutcomeLog {
    private final Documents outcomes;

    public MongoOutcomeLog(MongoDatabase database) {
        this.outcomes = new Documents(database, "outcomes");
    }

    @Override
    public Set<OutcomeId> addAll(List<Outcome> more) {
        return outcomes.insertAll(more.stream().map(OutcomeDocuments::document).toList()).stream()
                .map(OutcomeId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Outcome> findAll(Collection<OutcomeId> ids) {
        return outcomes.findAll(ids.stream().map(OutcomeId::value).toList()).stream()
                .map(OutcomeDocuments::outcome)
                .toList();
    }
}
