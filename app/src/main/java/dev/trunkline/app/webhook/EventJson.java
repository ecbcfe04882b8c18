package dev.trunkline.app.webhook;

import dev.trunkline.app.response.ResponseJson;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.response.ResponseChange;
import dev.trunkline.core.webhook.EventBodies;
import dev.trunkline.core.webhook.EventType;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as JSON: an envelope, and the response as the API answers it (docs/webhooks.md). */
@Component
final class EventJson implements EventBodies {
    private final JsonMapper json;
    private final ResponseJson responses;

    EventJson(JsonMapper json, ResponseJson responses) {
        this.json = json;
        this.responses = responses;
    }

    @Override
    public String of(String eventId, EventType type, ResponseChange change, List<Decision> history) {
        return envelope(eventId, type, change.revision(), change.at())
                .set("response", responses.of(change.after(), history))
                .toString();
    }

    @Override
    public String ofTest(String eventId, Instant at) {
        return envelope(eventId, EventType.TEST, 1, at).toString();
    }

    private ObjectNode envelope(String eventId, EventType type, int revision, Instant at) {
        return json.createObjectNode()
                .put("id", eventId)
                .put("type", type.text())
                .put("revision", revision)
                .put("occurredAt", at.toString());
    }
}
