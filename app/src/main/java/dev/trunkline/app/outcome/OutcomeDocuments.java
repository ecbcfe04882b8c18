package dev.trunkline.app.outcome;

import dev.trunkline.app.store.Times;
import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.outcome.OutcomeFacts;
import dev.trunkline.core.outcome.OutcomeId;
import dev.trunkline.core.outcome.OutcomeKind;
import dev.trunkline.core.response.ResponseId;
import java.math.BigDecimal;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Outcomes as documents, on their own and inside the response that they were told of. */
public final class OutcomeDocuments {
    private OutcomeDocuments() {}

    public static Document document(Outcome outcome) {
        OutcomeFacts facts = outcome.facts();
        BigDecimal value = facts.value();
        return new Document("_id", outcome.id().value())
                .append("response", outcome.response().value())
                .append("kind", facts.kind().name())
                .append("value", value == null ? null : new Decimal128(value))
                .append("currency", facts.currency())
                .append("at", Times.stored(facts.at()))
                .append("name", facts.name())
                .append("fingerprint", outcome.fingerprint())
                .append("by", outcome.by())
                .append("toldAt", Times.stored(outcome.toldAt()));
    }

    /** Reads what {@link #document} wrote. */
    public static Outcome outcome(Document document) {
        Decimal128 value = document.get("value", Decimal128.class);
        return new Outcome(
                new OutcomeId(document.getString("_id")),
                new ResponseId(document.getString("response")),
                new OutcomeFacts(
                        OutcomeKind.valueOf(document.getString("kind")),
                        value == null ? null : value.bigDecimalValue(),
                        document.getString("currency"),
                        Times.in(document, "at"),
                        document.getString("name")),
                document.getString("fingerprint"),
                document.getString("by"),
                Times.in(document, "toldAt"));
    }
}
