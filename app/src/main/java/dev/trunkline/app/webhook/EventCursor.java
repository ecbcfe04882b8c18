package dev.trunkline.app.webhook;

import dev.trunkline.app.web.Cursor;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.webhook.Delivery;
import dev.trunkline.core.webhook.EventKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place in a list of events, written as places in lists of responses are. */
final class EventCursor {
    private EventCursor() {}

    static @Nullable EventKey read(@Nullable String cursor) {
        ResponseKey key = Cursor.read(cursor);
        return key == null ? null : new EventKey(key.startedAt(), key.id().value());
    }

    /** The place of the last one of a full page; null when the page is the last. */
    static @Nullable String after(List<Delivery> page, int limit) {
        if (page.size() < limit) {
            return null;
        }
        EventKey last = EventKey.of(page.getLast());
        return Cursor.write(new ResponseKey(last.occurredAt(), new ResponseId(last.id())));
    }
}
