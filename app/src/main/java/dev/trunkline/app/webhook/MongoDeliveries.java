package dev.trunkline.app.webhook;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.response.ChangeLane;
import dev.trunkline.core.webhook.Deliveries;
import dev.trunkline.core.webhook.Delivery;
import dev.trunkline.core.webhook.DeliveryState;
import dev.trunkline.core.webhook.EndpointId;
import dev.trunkline.core.webhook.EventKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Events and what came of them in MongoDB, a document each. Thread-safe. */
@Repository
public final class MongoDeliveries implements Deliveries {
    private static final Bson NEWEST_FIRST = Indexes.descending("occurredAt", "_id");
    private static final Bson OLDEST_FIRST = Indexes.ascending("occurredAt", "_id");

    private final Documents events;

    public MongoDeliveries(MongoDatabase database) {
        this.events = new Documents(
                database,
                "webhookEvents",
                new IndexModel(Indexes.ascending("endpoint", "state", "lane", "dueAt")),
                new IndexModel(Indexes.ascending("endpoint", "subject", "state", "revision")),
                new IndexModel(Indexes.ascending("endpoint", "state", "occurredAt", "_id")));
    }

    @Override
    public void addAll(List<Delivery> deliveries) {
        events.insertAll(deliveries.stream().map(DeliveryDocuments::document).toList());
    }

    @Override
    public Optional<Delivery> find(String eventId) {
        return events.find(eventId).map(DeliveryDocuments::delivery);
    }

    @Override
    public List<Delivery> due(EndpointId endpoint, ChangeLane lane, Instant now, int limit) {
        Bson due = Filters.and(
                in(endpoint, DeliveryState.WAITING),
                Filters.eq("lane", lane.name()),
                Filters.lte("dueAt", Times.stored(now)));
        return read(events.list(due, Indexes.ascending("dueAt"), limit));
    }

    @Override
    public Optional<Delivery> firstWaiting(EndpointId endpoint, String subject) {
        return events.first(
                        Filters.and(in(endpoint, DeliveryState.WAITING), Filters.eq("subject", subject)),
                        Indexes.ascending("revision"))
                .map(DeliveryDocuments::delivery);
    }

    @Override
    public boolean change(Delivery before, Delivery after) {
        return events.update(unchanged(before), new Document("$set", DeliveryDocuments.changing(after)));
    }

    @Override
    public List<Delivery> list(EndpointId endpoint, DeliveryState state, @Nullable EventKey after, int limit) {
        Bson scope = in(endpoint, state);
        if (after == null) {
            return read(events.list(scope, NEWEST_FIRST, limit));
        }
        Bson together = Filters.and(
                scope, Filters.eq("occurredAt", Times.stored(after.occurredAt())), Filters.lt("_id", after.id()));
        Bson earlier = Filters.and(scope, Filters.lt("occurredAt", Times.stored(after.occurredAt())));
        return read(events.listInTurn(List.of(together, earlier), NEWEST_FIRST, limit));
    }

    @Override
    public List<Delivery> olderThan(EndpointId endpoint, DeliveryState state, Instant instant, int limit) {
        Bson old = Filters.and(in(endpoint, state), Filters.lt("occurredAt", Times.stored(instant)));
        return read(events.list(old, OLDEST_FIRST, limit));
    }

    @Override
    public boolean forget(Delivery delivery) {
        return events.remove(unchanged(delivery));
    }

    private static Bson in(EndpointId endpoint, DeliveryState state) {
        return Filters.and(Filters.eq("endpoint", endpoint.value()), Filters.eq("state", state.name()));
    }

    private static Bson unchanged(Delivery seen) {
        return Filters.and(Filters.eq("_id", seen.event().id()), Filters.eq("fence", seen.fence()));
    }

    private static List<Delivery> read(List<Document> documents) {
        return documents.stream().map(DeliveryDocuments::delivery).toList();
    }
}
