package dev.trunkline.core.webhook;

import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.response.ResponseChange;
import java.time.Instant;
import java.util.List;

/** Bodies that say the status, the channel and how many earlier decisions there are. */
final class PlainBodies implements EventBodies {
    @Override
    public String of(String eventId, EventType type, ResponseChange change, List<Decision> history) {
        return type.text() + " " + change.after().response().progress().status() + " "
                + change.after().current().channel() + " +" + history.size();
    }

    @Override
    public String ofTest(String eventId, Instant at) {
        return "test";
    }
}
