package dev.trunkline.app.response;

import com.mongodb.client.model.Filters;
import dev.trunkline.app.attribution.DecisionDocuments;
import dev.trunkline.app.outcome.OutcomeDocuments;
import dev.trunkline.app.store.NamedValues;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import java.time.Duration;
import java.util.List;
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
                .append("startedAt", Times.stored(response.startedAt()))
                .append("externalId", response.externalId())
                .append("firstTime", response.firstTime())
                .append("payload", NamedValues.of(response.payload()))
                .append("fingerprint", response.fingerprint())
                .append("receivedAt", Times.stored(response.receivedAt()));
        document.putAll(changing(response.progress(), judged.current()));
        if (!judged.outcomes().isEmpty()) {
            document.putAll(telling(judged.outcomes()));
        }
        return document;
    }

    /** The fields that change when a response moves on or is judged again; the channel is repeated for its index. */
    static Document changing(CallProgress progress, Decision decision) {
        return new Document("status", progress.status().name())
                .append("statusRank", progress.status().rank())
                .append("talkMillis", progress.talk().toMillis())
                .append("answered", progress.answered())
                .append("channel", decision.channel())
                .append("decision", DecisionDocuments.document(decision));
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
                Times.in(document, "receivedAt"));
        return new JudgedResponse(
                response, DecisionDocuments.decision(document.get("decision", Document.class)), outcomes(document));
    }

    static CallProgress progress(Document document) {
        return new CallProgress(
                CallStatus.valueOf(document.getString("status")),
                Duration.ofMillis(document.getLong("talkMillis")),
                document.getBoolean("answered"));
    }
}
