package dev.trunkline.app.store;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Instants as they are stored: dates of millisecond precision; what is finer is cut off. */
public final class Times {
    private Times() {}

    public static Date stored(Instant instant) {
        return Date.from(instant);
    }

    public static @Nullable Date storedOrNull(@Nullable Instant instant) {
        return instant == null ? null : stored(instant);
    }

    public static Instant in(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    public static @Nullable Instant orNullIn(Document document, String field) {
        return document.getDate(field) == null ? null : in(document, field);
    }
}
