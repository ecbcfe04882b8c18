package dev.trunkline.app.response;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import dev.trunkline.app.store.Documents;
import dev.trunkline.core.response.Announcements;
import dev.trunkline.core.response.ChangeLane;
import dev.trunkline.core.response.Unannounced;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** The untold changes that {@link MongoResponses} notes inside the responses. Thread-safe. */
@Repository
public final class MongoAnnouncements implements Announcements {
    private static final Bson LONGEST_FIRST = Indexes.ascending(ChangeDocuments.LANE_SINCE, "_id");

    private final Documents responses;

    public MongoAnnouncements(MongoDatabase database) {
        this.responses = new Documents(
                database,
                "responses",
                new IndexModel(Indexes.ascending(ChangeDocuments.LANE, ChangeDocuments.LANE_SINCE, "_id")));
    }

    @Override
    public List<Unannounced> next(ChangeLane lane, int limit) {
        Bson waiting = Filters.eq(ChangeDocuments.LANE, ChangeDocuments.lane(lane));
        return responses.list(waiting, LONGEST_FIRST, limit).stream()
                .map(document -> ChangeDocuments.unannounced(document, lane))
                .toList();
    }

    @Override
    public void announced(List<Unannounced> told) {
        responses.updateAll(told.stream().map(MongoAnnouncements::forgetting).toList());
    }

    private static UpdateOneModel<Document> forgetting(Unannounced told) {
        return new UpdateOneModel<>(
                Filters.and(
                        Filters.eq("_id", told.response().value()),
                        Filters.eq(ChangeDocuments.REVISION, told.revision())),
                new Document("$set", ChangeDocuments.told()));
    }
}
