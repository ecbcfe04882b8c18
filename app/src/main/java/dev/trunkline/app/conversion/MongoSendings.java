package dev.trunkline.app.conversion;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import dev.trunkline.core.conversion.DestinationId;
import dev.trunkline.core.conversion.Sending;
import dev.trunkline.core.conversion.SendingId;
import dev.trunkline.core.conversion.SendingState;
import dev.trunkline.core.conversion.Sendings;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Sendings in MongoDB. Thread-safe. */
@Repository
public final class MongoSendings implements Sendings {
    private static final String DESTINATION = "destinationId";
    private static final Bson NEWEST_FIRST = Indexes.descending("at", "_id");
    private static final Bson OLDEST_FIRST = Indexes.ascending("at", "_id");

    private final Documents sendings;

    public MongoSendings(MongoDatabase database) {
        this.sendings = new Documents(
                database,
                "conversionSendings",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending(DESTINATION), NEWEST_FIRST)),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending(DESTINATION, "state"), OLDEST_FIRST)),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("unfinished"), OLDEST_FIRST)));
    }

    @Override
    public void save(Sending sending) {
        sendings.put(SendingDocuments.document(sending));
    }

    @Override
    public Optional<Sending> find(SendingId id) {
        return sendings.find(id.value()).map(SendingDocuments::sending);
    }

    @Override
    public List<Sending> ofDestination(DestinationId destination, int limit) {
        return sendings.list(Filters.eq(DESTINATION, destination.value()), NEWEST_FIRST, limit).stream()
                .map(SendingDocuments::sending)
                .toList();
    }

    @Override
    public List<Sending> stopped(DestinationId destination) {
        Bson filter = Filters.and(
                Filters.eq(DESTINATION, destination.value()), Filters.eq("state", SendingState.STOPPED.name()));
        return sendings.all(filter, OLDEST_FIRST).stream()
                .map(SendingDocuments::sending)
                .toList();
    }

    @Override
    public List<Sending> unfinished() {
        return sendings.all(Filters.eq("unfinished", true), OLDEST_FIRST).stream()
                .map(SendingDocuments::sending)
                .toList();
    }
}
