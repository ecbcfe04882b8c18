package dev.trunkline.app.web;

import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The place in a list of responses, as text that callers hand back unread. */
public final class Cursor {
    private Cursor() {}

    /** The place of this response. */
    public static String write(ResponseKey key) {
        String text = key.startedAt().toEpochMilli() + " " + key.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that was written; null for no cursor. */
    public static @Nullable ResponseKey read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            Instant startedAt = Instant.ofEpochMilli(Long.parseLong(text.substring(0, Math.max(space, 0))));
            return new ResponseKey(startedAt, new ResponseId(text.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ProblemException.ofField("cursor", "must be the 'next' of an earlier answer, unchanged");
        }
    }
}
