package dev.trunkline.app.response;

import com.mongodb.client.model.Filters;
import dev.trunkline.app.attribution.DecisionDocuments;
import dev.trunkline.app.outcome.OutcomeDocuments;
import dev.trunkline.app.store.NamedValues;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Pickup;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Responses with their current decisions as documents. */
final class ResponseDocuments {
    private static final String OUTCOMES = "outcomes";
    private static final String OUTCOMES_TOLD = "outcomesTold";

    private ResponseDocuments() {}

    static Document document(JudgedResponse judged) {
        Response response = judged.response();
        TrackingNumber number = response.trackingNumber();
        VisitId visit = response.visit();
        Document document = new Document("_id", response.id().value())
                .append("site", response.site().key())
                .append("kind", response.kind().name())
                .append("trackingNumber", number == null ? null : number.e164())
                .append("visit", visit == null ? null : visit.value())
                .append("caller", response.caller().value())
                .append("externalId", response.externalId())
                .append("firstTime", response.firstTime())
                .append("payload", NamedValues.of(response.payload()))
                .append("fingerprint", response.fingerprint())
                .append("receivedAt", Times.stored(response.receivedAt()));
        CallerDocuments.put(response, document);
        document.putAll(changing(judged));
        if (!judged.outcomes().isEmpty()) {
            document.putAll(telling(judged.outcomes()));
        }
        // What is unknown need not be said in a document that nobody has read yet.
        document.values().removeIf(Objects::isNull);
        return document;
    }

    /** The fields that change when a response moves on or is judged again; the channel is repeated for its index. */
    static Document changing(JudgedResponse judged) {
        return moving(judged.response())
                .append("status", judged.response().progress().status().name())
                .append(
                        RecordingDocuments.FIELD,
                        RecordingDocuments.documents(
                                judged.response().progress().recordings()))
                .append("channel", judged.current().channel())
                .append("decision", DecisionDocuments.document(judged.current()));
    }

    /** Finds the response if it is still as it was seen. */
    static Bson asSeen(Response seen) {
        List<Bson> same = new ArrayList<>(List.of(Filters.eq("_id", seen.id().value())));
        moving(seen).forEach((field, value) -> same.add(Filters.eq(field, value)));
        return Filters.and(same);
    }

    /** How far a response came, in fields that compare; what is unknown is null, as it is in documents that don't have it. */
    private static Document moving(Response response) {
        CallProgress progress = response.progress();
        int recordings = progress.recordings().size();
        return new Document("statusRank", progress.status().rank())
                .append("talkMillis", progress.talk().toMillis())
                .append("answered", progress.answered())
                .append(
                        "pickup",
                        progress.pickup() == Pickup.UNKNOWN
                                ? null
                                : progress.pickup().name())
                .append("recordingCount", recordings == 0 ? null : recordings)
                .append("startedAt", Times.stored(response.startedAt()));
    }

    /** The fields that change when an outcome is told; their number says whether somebody else was faster. */
    static Document telling(List<Outcome> outcomes) {
        return new Document(
                        OUTCOMES,
                        outcomes.stream().map(OutcomeDocuments::document).toList())
                .append(OUTCOMES_TOLD, outcomes.size());
    }

    /** Whether no more outcomes were told than these; responses that nobody told any of lack the field. */
    static Bson hasTold(List<Outcome> outcomes) {
        return Filters.eq(OUTCOMES_TOLD, outcomes.isEmpty() ? null : outcomes.size());
    }

    private static List<Outcome> outcomes(Document document) {
        return document.getList(OUTCOMES, Document.class, List.of()).stream()
                .map(OutcomeDocuments::outcome)
                .toList();
    }

    static JudgedResponse response(Document document) {
        String number = document.getString("trackingNumber");
        String visit = document.getString("visit");
        Response response = new Response(
                new ResponseId(document.getString("_id")),
                new SiteId(document.getString("site")),
                ResponseKind.valueOf(document.getString("kind")),
                number == null ? null : new TrackingNumber(number),
                visit == null ? null : new VisitId(visit),
                new CallerNumber(document.getString("caller")),
                Times.in(document, "startedAt"),
                progress(document),
                document.getString("externalId"),
                document.getBoolean("firstTime"),
                NamedValues.in(document, "payload", String.class),
                document.getString("fingerprint"),
                Times.in(document, "receivedAt"),
                CallerDocuments.facts(document));
        return new JudgedResponse(
                response, DecisionDocuments.decision(document.get("decision", Document.class)), outcomes(document));
    }

    static CallProgress progress(Document document) {
        return new CallProgress(
                CallStatus.valueOf(document.getString("status")),
                Duration.ofMillis(document.getLong("talkMillis")),
                document.getBoolean("answered"),
                document.getString("pickup") == null ? Pickup.UNKNOWN : Pickup.valueOf(document.getString("pickup")),
                RecordingDocuments.recordings(document));
    }
}
