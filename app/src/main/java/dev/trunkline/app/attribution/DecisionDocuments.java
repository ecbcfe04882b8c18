package dev.trunkline.app.attribution;

import dev.trunkline.app.store.Times;
import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Attribution.NotEvaluated;
import dev.trunkline.core.attribution.Attribution.Unattributed;
import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.attribution.RulesFired;
import dev.trunkline.core.attribution.UnattributedReason;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.visit.VisitId;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Decisions as documents, on their own and inside the response for which they are current. */
public final class DecisionDocuments {
    private static final String ATTRIBUTED = "ATTRIBUTED";
    private static final String UNATTRIBUTED = "UNATTRIBUTED";
    private static final String NOT_EVALUATED = "NOT_EVALUATED";

    private DecisionDocuments() {}

    public static Document document(Decision decision) {
        RunId run = decision.run();
        Qualification qualification = decision.qualification();
        return new Document("_id", decision.id())
                .append("response", decision.response().value())
                .append("ruleSetVersion", decision.ruleSetVersion())
                .append("outcome", outcome(decision.outcome()))
                .append("qualified", qualification.qualified())
                .append("value", new Decimal128(qualification.value()))
                .append(
                        "rules",
                        new Document("channel", decision.rules().channel())
                                .append("campaign", decision.rules().campaign())
                                .append("number", decision.rules().number())
                                .append("qualification", decision.rules().qualification()))
                .append("qualifiedBy", qualification.rule())
                .append("decidedAt", Times.stored(decision.decidedAt()))
                .append("run", run == null ? null : run.value());
    }

    /** Reads what {@link #document} wrote. */
    public static Decision decision(Document document) {
        String run = document.getString("run");
        Document rules = document.get("rules", Document.class);
        return new Decision(
                document.getString("_id"),
                new ResponseId(document.getString("response")),
                document.getInteger("ruleSetVersion"),
                outcome(document),
                new Qualification(
                        document.getBoolean("qualified"),
                        document.get("value", Decimal128.class).bigDecimalValue(),
                        document.getString("qualifiedBy")),
                new RulesFired(
                        rules.getString("channel"),
                        rules.getString("campaign"),
                        rules.getString("number"),
                        rules.getString("qualification")),
                Times.in(document, "decidedAt"),
                run == null ? null : new RunId(run));
    }

    /** The outcome in what {@link #document} wrote, of which that much was read. */
    public static Attribution outcome(Document decision) {
        return read(decision.get("outcome", Document.class));
    }

    private static Document outcome(Attribution outcome) {
        return switch (outcome) {
            case Attributed attributed -> attributed(attributed);
            case Unattributed unattributed ->
                new Document("kind", UNATTRIBUTED)
                        .append("reason", unattributed.reason().name());
            case NotEvaluated notEvaluated -> new Document("kind", NOT_EVALUATED).append("cause", notEvaluated.cause());
        };
    }

    private static Document attributed(Attributed attributed) {
        VisitId visit = attributed.visit();
        LeaseId lease = attributed.lease();
        Document document = new Document("kind", ATTRIBUTED)
                .append("method", attributed.method().name())
                .append("channel", attributed.channel())
                .append("source", attributed.source())
                .append("medium", attributed.medium())
                .append("campaign", attributed.campaign())
                .append("keyword", attributed.keyword())
                .append("visit", visit == null ? null : visit.value())
                .append("lease", lease == null ? null : lease.toString())
                .append("confidence", attributed.confidence());
        CandidateDocuments.put(attributed.candidates(), document);
        return document;
    }

    private static Attribution read(Document document) {
        String kind = document.getString("kind");
        return switch (kind) {
            case ATTRIBUTED -> attributed(document);
            case UNATTRIBUTED -> new Unattributed(UnattributedReason.valueOf(document.getString("reason")));
            case NOT_EVALUATED -> new NotEvaluated(document.getString("cause"));
            default -> throw new IllegalStateException("A stored outcome is of the unknown kind '" + kind + "'");
        };
    }

    private static Attributed attributed(Document document) {
        String visit = document.getString("visit");
        String lease = document.getString("lease");
        return new Attributed(
                AttributionMethod.valueOf(document.getString("method")),
                document.getString("channel"),
                document.getString("source"),
                document.getString("medium"),
                document.getString("campaign"),
                document.getString("keyword"),
                visit == null ? null : new VisitId(visit),
                lease == null ? null : LeaseId.parse(lease),
                document.getDouble("confidence"),
                CandidateDocuments.candidates(document));
    }
}
