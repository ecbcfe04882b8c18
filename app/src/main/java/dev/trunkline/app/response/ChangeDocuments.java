package dev.trunkline.app.response;

import dev.trunkline.app.attribution.DecisionDocuments;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.response.ChangeLane;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseChange;
import dev.trunkline.core.response.Unannounced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * Changes that were not told yet, inside the document of their response: {@code revision} counts those that were noted, {@code pending}
 * holds what each left, and {@code lane} says where the response waits. The words of the lanes are in the order of their urgency, so
 * {@code $min} never lets what is live wait behind a run.
 */
final class ChangeDocuments {
    static final String LANE = "lane";
    static final String LANE_SINCE = "laneSince";
    static final String REVISION = "revision";

    private static final String PENDING = "pending";
    private static final String TOLD = "told";

    private ChangeDocuments() {}

    static String lane(ChangeLane lane) {
        return switch (lane) {
            case LIVE -> "live";
            case RUN -> "run";
        };
    }

    /** What is added to the document of a new response. */
    static Document ofNew(JudgedResponse response, ChangeLane lane, Instant now) {
        Document changed = ResponseDocuments.changing(response);
        return new Document(REVISION, 1)
                .append(PENDING, List.of(pending(changed, true, now)))
                .append(LANE, lane(lane))
                .append(LANE_SINCE, Times.stored(now));
    }

    /** What is added to an update that sets {@code changed}, which gets the time of the change too. */
    static Document noting(Document changed, ChangeLane lane, Instant now) {
        Document pending = pending(changed, false, now);
        changed.append(LANE_SINCE, Times.stored(now));
        return new Document("$inc", new Document(REVISION, 1))
                .append("$push", new Document(PENDING, pending))
                .append("$min", new Document(LANE, lane(lane)));
    }

    /** What an update sets when all was told. */
    static Document told() {
        return new Document(PENDING, List.of()).append(LANE, TOLD);
    }

    static Unannounced unannounced(Document document, ChangeLane lane) {
        JudgedResponse now = ResponseDocuments.response(document);
        List<Document> pending = document.getList(PENDING, Document.class);
        int revision = document.getInteger(REVISION) - pending.size();
        List<ResponseChange> changes = new ArrayList<>();
        for (Document change : pending) {
            changes.add(change(now.response(), change, ++revision));
        }
        return new Unannounced(now.response().id(), lane, changes);
    }

    private static ResponseChange change(Response response, Document change, int revision) {
        JudgedResponse after = new JudgedResponse(
                response.with(ResponseDocuments.progress(change), startedAt(response, change)),
                DecisionDocuments.decision(change.get("decision", Document.class)));
        return new ResponseChange(after, revision, change.getBoolean("created"), Times.in(change, "at"));
    }

    /** Changes that an earlier release noted don't say. */
    private static Instant startedAt(Response response, Document change) {
        Instant startedAt = Times.orNullIn(change, "startedAt");
        return startedAt == null ? response.startedAt() : startedAt;
    }

    private static Document pending(Document changed, boolean created, Instant now) {
        Date at = Times.stored(now);
        return new Document(changed).append("created", created).append("at", at);
    }
}
