package dev.trunkline.app.store;

import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
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

    /** The instants of a list, in its order; none when the document lacks it. */
    public static List<Instant> allIn(Document document, String field) {
        List<Date> dates = document.getList(field, Date.class);
        return dates == null ? List.of() : dates.stream().map(Date::toInstant).toList();
    }

    /** Adds the instant behind a list of which the last so many are kept. */
    public static Bson push(String field, Instant instant, int most) {
        return Updates.pushEach(field, List.of(stored(instant)), new PushOptions().slice(-most));
    }

    public static @Nullable Instant orNullIn(Document document, String field) {
        return document.getDate(field) == null ? null : in(document, field);
    }
}
