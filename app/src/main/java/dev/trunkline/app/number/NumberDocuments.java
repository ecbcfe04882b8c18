package dev.trunkline.app.number;

import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.NumberRole.ChannelNumber;
import dev.trunkline.core.number.NumberRole.OverflowNumber;
import dev.trunkline.core.number.NumberRole.PoolNumber;
import dev.trunkline.core.number.NumberRole.SiteNumber;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Fixed numbers and pools as documents of one collection; {@code pool} is empty in a fixed number's. */
final class NumberDocuments {
    private NumberDocuments() {}

    static String id(SiteId site, PoolId pool) {
        return site + "/" + pool;
    }

    static Document document(OwnedNumber number) {
        return new Document("_id", number.number().e164())
                .append("site", number.site().key())
                .append("pool", "")
                .append("channel", channel(number))
                .append("numbers", List.of(number.number().e164()))
                .append("destination", number.destination().e164())
                .append("enabled", number.enabled());
    }

    static Document document(NumberPool pool) {
        TrackingNumber overflow = pool.overflow();
        List<String> numbers = new ArrayList<>(
                pool.numbers().stream().map(TrackingNumber::e164).toList());
        if (overflow != null) {
            numbers.add(overflow.e164());
        }
        return new Document("_id", id(pool.site(), pool.id()))
                .append("site", pool.site().key())
                .append("pool", pool.id().key())
                .append("name", pool.name())
                .append("numbers", numbers)
                .append("overflow", overflow == null ? null : overflow.e164())
                .append("destination", pool.destination().e164())
                .append("enabled", true);
    }

    static NumberPool pool(Document document) {
        String overflow = document.getString("overflow");
        return new NumberPool(
                site(document),
                new PoolId(document.getString("pool")),
                document.getString("name"),
                document.getList("numbers", String.class).stream()
                        .filter(number -> !number.equals(overflow))
                        .map(TrackingNumber::new)
                        .toList(),
                overflow == null ? null : new TrackingNumber(overflow),
                destination(document));
    }

    /** All numbers of the document. */
    static List<OwnedNumber> numbers(Document document) {
        return document.getList("numbers", String.class).stream()
                .map(number -> number(document, new TrackingNumber(number)))
                .toList();
    }

    /** One number of the document. */
    static OwnedNumber number(Document document, TrackingNumber number) {
        return new OwnedNumber(
                number, site(document), role(document, number), destination(document), document.getBoolean("enabled"));
    }

    private static @Nullable String channel(OwnedNumber number) {
        return switch (number.role()) {
            case SiteNumber site -> null;
            case ChannelNumber channel -> channel.channel();
            case PoolNumber pool -> throw withoutPool(number);
            case OverflowNumber pool -> throw withoutPool(number);
        };
    }

    private static IllegalArgumentException withoutPool(OwnedNumber number) {
        return new IllegalArgumentException("Number " + number.number() + " must be added with its pool");
    }

    private static NumberRole role(Document document, TrackingNumber number) {
        String pool = document.getString("pool");
        if (!pool.isEmpty()) {
            PoolId id = new PoolId(pool);
            return number.e164().equals(document.getString("overflow")) ? new OverflowNumber(id) : new PoolNumber(id);
        }
        String channel = document.getString("channel");
        return channel == null ? new SiteNumber() : new ChannelNumber(channel);
    }

    private static SiteId site(Document document) {
        return new SiteId(document.getString("site"));
    }

    private static TrackingNumber destination(Document document) {
        return new TrackingNumber(document.getString("destination"));
    }
}
