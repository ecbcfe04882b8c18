package dev.trunkline.app.response;

import dev.trunkline.app.attribution.DecisionDocuments;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.response.ChangeLane;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseChange;
import dev.trunkline.core.response.Unannounced;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

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

    /** The id of the outcome that a change told; missing from all others. */
    private static final String OUTCOME = "outcome";

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
        return noting(changed, pending(changed, false, now), lane, now);
    }

    /** The same of an outcome, which {@code changed} has among the others. The response is as it was seen but for that. */
    static Document noting(JudgedResponse seen, Outcome outcome, Document changed, ChangeLane lane, Instant now) {
        Document as = ResponseDocuments.changing(seen);
        return noting(
                changed, pending(as, false, now).append(OUTCOME, outcome.id().value()), lane, now);
    }

    private static Document noting(Document changed, Document pending, ChangeLane lane, Instant now) {
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
        int revision = document.getInteger(REVISION);
        LinkedList<ResponseChange> changes = new LinkedList<>();
        List<Outcome> outcomes = now.outcomes();
        for (Document change : pending.reversed()) {
            changes.addFirst(change(now.response(), outcomes, change, revision--));
            outcomes = without(change.getString(OUTCOME), outcomes);
        }
        return new Unannounced(now.response().id(), lane, changes);
    }

    private static ResponseChange change(Response response, List<Outcome> outcomes, Document change, int revision) {
        JudgedResponse after = new JudgedResponse(
                response.with(ResponseDocuments.progress(change), startedAt(response, change)),
                DecisionDocuments.decision(change.get("decision", Document.class)),
                outcomes);
        return new ResponseChange(after, revision, change.getBoolean("created"), Times.in(change, "at"));
    }

    /** Changes that an earlier release noted don't say. */
    private static Instant startedAt(Response response, Document change) {
        Instant startedAt = Times.orNullIn(change, "startedAt");
        return startedAt == null ? response.startedAt() : startedAt;
    }

    /** What had been told before this one was; all of them when the change told none. */
    private static List<Outcome> without(@Nullable String outcome, List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(told -> !told.id().value().equals(outcome))
                .toList();
    }

    private static Document pending(Document changed, boolean created, Instant now) {
        Date at = Times.stored(now);
        return new Document(changed).append("created", created).append("at", at);
    }
}
