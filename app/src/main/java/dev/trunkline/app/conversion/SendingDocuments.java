package dev.trunkline.app.conversion;

import dev.trunkline.app.store.Times;
import dev.trunkline.core.conversion.EntryKind;
import dev.trunkline.core.conversion.ObstacleReason;
import dev.trunkline.core.conversion.Sending;
import dev.trunkline.core.conversion.SendingId;
import dev.trunkline.core.conversion.SendingMode;
import dev.trunkline.core.conversion.SendingState;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;

/** Sendings as documents. */
final class SendingDocuments {
    private SendingDocuments() {}

    static Document document(Sending sending) {
        Document steps = new Document();
        sending.steps().forEach((kind, count) -> steps.append(kind.name(), count));
        Document obstacles = new Document();
        sending.obstacles().forEach((reason, count) -> obstacles.append(reason.name(), count));
        return new Document("_id", sending.id().value())
                .append("destinationId", sending.destination().id().value())
                .append("destination", DestinationDocuments.document(sending.destination()))
                .append("mode", sending.mode().name())
                .append("requestedBy", sending.requestedBy())
                .append("at", Times.stored(sending.at()))
                .append("state", sending.state().name())
                .append("unfinished", sending.state().isUnfinished())
                .append("endedAt", Times.storedOrNull(sending.endedAt()))
                .append("read", sending.read())
                .append("steps", steps)
                .append("obstacles", obstacles)
                .append(
                        "examples",
                        sending.examples().stream()
                                .map(SendingDocuments::document)
                                .toList())
                .append("detail", sending.detail());
    }

    static Sending sending(Document document) {
        Map<EntryKind, Long> steps = new EnumMap<>(EntryKind.class);
        document.get("steps", Document.class)
                .forEach((kind, count) -> steps.put(EntryKind.valueOf(kind), (Long) count));
        Map<ObstacleReason, Long> obstacles = new EnumMap<>(ObstacleReason.class);
        document.get("obstacles", Document.class)
                .forEach((reason, count) -> obstacles.put(ObstacleReason.valueOf(reason), (Long) count));
        return new Sending(
                new SendingId(document.getString("_id")),
                DestinationDocuments.destination(document.get("destination", Document.class)),
                SendingMode.valueOf(document.getString("mode")),
                document.getString("requestedBy"),
                Times.in(document, "at"),
                SendingState.valueOf(document.getString("state")),
                Times.orNullIn(document, "endedAt"),
                document.getLong("read"),
                steps,
                obstacles,
                document.getList("examples", Document.class).stream()
                        .map(SendingDocuments::example)
                        .toList(),
                document.getString("detail"));
    }

    private static Document document(Sending.Example example) {
        return new Document("startedAt", Times.stored(example.response().startedAt()))
                .append("response", example.response().id().value())
                .append("reason", example.reason().name())
                .append("until", Times.storedOrNull(example.until()))
                .append("detail", example.detail());
    }

    private static Sending.Example example(Document document) {
        return new Sending.Example(
                new ResponseKey(Times.in(document, "startedAt"), new ResponseId(document.getString("response"))),
                ObstacleReason.valueOf(document.getString("reason")),
                Times.orNullIn(document, "until"),
                document.getString("detail"));
    }
}
