package dev.trunkline.app.setup;

import com.mongodb.client.MongoDatabase;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Which sites have a drawn past, and whether all of it is stored. Thread-safe. */
@Repository
final class MongoHistories {
    private final Documents histories;

    MongoHistories(MongoDatabase database) {
        this.histories = new Documents(database, "histories");
    }

    Optional<History> find(SiteId site) {
        return histories.find(site.key()).map(MongoHistories::history);
    }

    void save(History history) {
        histories.put(new Document("_id", history.site().key())
                .append("from", Times.stored(history.from()))
                .append("to", Times.stored(history.to()))
                .append("complete", history.complete()));
    }

    private static History history(Document document) {
        return new History(
                new SiteId(document.getString("_id")),
                Times.in(document, "from"),
                Times.in(document, "to"),
                document.getBoolean("complete"));
    }

    /** The past of a site, from {@code from} (inclusive) to {@code to} (exclusive). */
    record History(SiteId site, Instant from, Instant to, boolean complete) {
        History completed() {
            return new History(site, from, to, true);
        }
    }
}
