package dev.trunkline.app.conversion;

import dev.trunkline.app.web.Cursor;
import dev.trunkline.core.conversion.LedgerPlace;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import org.jspecify.annotations.Nullable;

/** The place in a ledger, as text that callers hand back unread. */
final class LedgerCursor {
    private LedgerCursor() {}

    static String write(LedgerPlace place) {
        return Cursor.write(new ResponseKey(place.at(), new ResponseId(place.id())));
    }

    static @Nullable LedgerPlace read(@Nullable String cursor) {
        ResponseKey key = Cursor.read(cursor);
        return key == null ? null : new LedgerPlace(key.startedAt(), key.id().value());
    }
}
