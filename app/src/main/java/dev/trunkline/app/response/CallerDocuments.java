package dev.trunkline.app.response;

import dev.trunkline.app.attribution.DecisionDocuments;
import dev.trunkline.app.store.NamedValues;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.response.CallerFacts;
import dev.trunkline.core.response.CallerFacts.EarlierVisit;
import dev.trunkline.core.response.CallerKind;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.EarlierResponse;
import dev.trunkline.core.response.ImportOrigin;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.visit.VisitId;
import org.bson.Document;

/**
 * What is known of callers, in the documents of their responses: a field of its own, which is missing when nothing but the number was
 * known, as in responses from before it was kept.
 */
final class CallerDocuments {
    private static final String FACTS = "callerFacts";
    private static final String CALLER = "caller";

    /** What {@link #earlier} reads. */
    static final String[] EARLIER_FIELDS = {
        CALLER, "kind", "startedAt", "status", "talkMillis", "answered", "payload", "decision.outcome"
    };

    private CallerDocuments() {}

    static void put(Response response, Document document) {
        CallerFacts facts = response.callerFacts();
        if (!facts.equals(CallerFacts.ofNumber(response.caller()))) {
            document.append(
                    FACTS,
                    new Document("kind", facts.kind().name())
                            .append("callsInLastHour", facts.callsInLastHour())
                            .append("shortCallsInLastDay", facts.shortCallsInLastDay())
                            .append(
                                    "earlier",
                                    facts.earlier().stream()
                                            .map(visit -> new Document(
                                                            "visit",
                                                            visit.visit().value())
                                                    .append("weight", visit.weight()))
                                            .toList()));
        }
    }

    static CallerFacts facts(Document document) {
        Document facts = document.get(FACTS, Document.class);
        if (facts == null) {
            return CallerFacts.ofNumber(new CallerNumber(document.getString(CALLER)));
        }
        return new CallerFacts(
                CallerKind.valueOf(facts.getString("kind")),
                facts.getInteger("callsInLastHour"),
                facts.getInteger("shortCallsInLastDay"),
                facts.getList("earlier", Document.class).stream()
                        .map(visit ->
                                new EarlierVisit(new VisitId(visit.getString("visit")), visit.getDouble("weight")))
                        .toList());
    }

    static EarlierResponse earlier(Document document) {
        return new EarlierResponse(
                new ResponseId(document.getString("_id")),
                new CallerNumber(document.getString(CALLER)),
                ResponseKind.valueOf(document.getString("kind")),
                Times.in(document, "startedAt"),
                ResponseDocuments.progress(document),
                ImportOrigin.importIn(NamedValues.in(document, "payload", String.class)),
                EarlierResponse.visits(DecisionDocuments.outcome(document.get("decision", Document.class))));
    }
}
