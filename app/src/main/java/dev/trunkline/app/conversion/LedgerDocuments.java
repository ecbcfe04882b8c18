package dev.trunkline.app.conversion;

import dev.trunkline.app.store.Times;
import dev.trunkline.core.conversion.ClickId;
import dev.trunkline.core.conversion.ClickIdKind;
import dev.trunkline.core.conversion.Conversion;
import dev.trunkline.core.conversion.ConversionFact;
import dev.trunkline.core.conversion.DestinationId;
import dev.trunkline.core.conversion.EntryKind;
import dev.trunkline.core.conversion.EntryOutcome;
import dev.trunkline.core.conversion.LedgerEntry;
import dev.trunkline.core.conversion.SendingId;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Entries of the ledger as documents. */
final class LedgerDocuments {
    private LedgerDocuments() {}

    static Document document(LedgerEntry entry) {
        return new Document("_id", entry.id())
                .append("destination", entry.destination().value())
                .append("startedAt", Times.stored(entry.response().startedAt()))
                .append("response", entry.response().id().value())
                .append("number", entry.number())
                .append("kind", entry.kind().name())
                .append("order", entry.order())
                .append("what", document(entry.what()))
                .append("sending", entry.sending().value())
                .append("at", Times.stored(entry.at()))
                .append("outcome", entry.outcome().name())
                .append("detail", entry.detail());
    }

    static LedgerEntry entry(Document document) {
        return new LedgerEntry(
                new DestinationId(document.getString("destination")),
                new ResponseKey(Times.in(document, "startedAt"), new ResponseId(document.getString("response"))),
                document.getInteger("number"),
                EntryKind.valueOf(document.getString("kind")),
                document.getString("order"),
                conversion(document.get("what", Document.class)),
                new SendingId(document.getString("sending")),
                Times.in(document, "at"),
                EntryOutcome.valueOf(document.getString("outcome")),
                document.getString("detail"));
    }

    private static Document document(Conversion conversion) {
        Document facts = new Document();
        conversion.facts().forEach((fact, value) -> facts.append(fact.name(), value));
        return new Document("clickKind", conversion.click().kind().name())
                .append("click", conversion.click().value())
                .append("clickedAt", Times.stored(conversion.clickedAt()))
                .append("at", Times.stored(conversion.at()))
                .append("value", new Decimal128(conversion.value()))
                .append("facts", facts);
    }

    private static Conversion conversion(Document document) {
        Map<ConversionFact, String> facts = new EnumMap<>(ConversionFact.class);
        document.get("facts", Document.class)
                .forEach((name, value) -> facts.put(ConversionFact.valueOf(name), value.toString()));
        return new Conversion(
                new ClickId(ClickIdKind.valueOf(document.getString("clickKind")), document.getString("click")),
                Times.in(document, "clickedAt"),
                Times.in(document, "at"),
                document.get("value", Decimal128.class).bigDecimalValue(),
                facts);
    }
}
