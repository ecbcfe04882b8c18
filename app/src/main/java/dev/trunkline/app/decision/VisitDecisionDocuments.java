package dev.trunkline.app.decision;

import dev.trunkline.app.store.NamedValues;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import org.bson.Document;

/** Decisions of visits as documents. A visit begins without clicks, so its document has none until one is pushed. */
final class VisitDecisionDocuments {
    static final String CLICKS = "clicks";

    private VisitDecisionDocuments() {}

    static Document document(VisitDecision decision) {
        LeaseId lease = decision.lease();
        return new Document("_id", decision.visit().value())
                .append("site", decision.site().key())
                .append("at", Times.stored(decision.at()))
                .append("ruleSetVersion", decision.ruleSetVersion())
                .append("judgement", judgement(decision.judgement()))
                .append("kind", decision.kind().name())
                .append("number", decision.number().e164())
                .append("numberRule", decision.numberRule())
                .append("lease", lease == null ? null : lease.toString())
                .append("eligibility", decision.context().eligibility().name())
                .append("freeShare", NamedValues.of(decision.context().freeShare()));
    }

    static VisitDecision decision(Document document) {
        String lease = document.getString("lease");
        return new VisitDecision(
                new VisitId(document.getString("_id")),
                new SiteId(document.getString("site")),
                Times.in(document, "at"),
                document.getInteger("ruleSetVersion"),
                judgement(document.get("judgement", Document.class)),
                NumberKind.valueOf(document.getString("kind")),
                new TrackingNumber(document.getString("number")),
                document.getString("numberRule"),
                lease == null ? null : LeaseId.parse(lease),
                new NumberContext(
                        Eligibility.valueOf(document.getString("eligibility")),
                        NamedValues.in(document, "freeShare", Double.class)),
                Times.allIn(document, CLICKS));
    }

    private static Document judgement(VisitJudgement judgement) {
        return new Document("source", judgement.source())
                .append("medium", judgement.medium())
                .append("channel", judgement.channel())
                .append("campaign", judgement.campaign())
                .append("keyword", judgement.keyword())
                .append("channelRule", judgement.channelRule())
                .append("campaignRule", judgement.campaignRule());
    }

    private static VisitJudgement judgement(Document document) {
        return new VisitJudgement(
                document.getString("source"),
                document.getString("medium"),
                document.getString("channel"),
                document.getString("campaign"),
                document.getString("keyword"),
                document.getString("channelRule"),
                document.getString("campaignRule"));
    }
}
