package dev.trunkline.app.number;

import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.NumberRole.ChannelNumber;
import dev.trunkline.core.number.NumberRole.OverflowNumber;
import dev.trunkline.core.number.NumberRole.PoolNumber;
import dev.trunkline.core.number.NumberRole.SiteNumber;
import dev.trunkline.core.number.NumberState;
import dev.trunkline.core.number.NumberTakenException;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Fixed numbers and pools as documents of one collection; {@code pool} is empty in a fixed number's. */
final class NumberDocuments {
    private static final String NUMBERS = "numbers";
    private static final String OVERFLOW = "overflow";
    private static final String ENABLED = "enabled";
    private static final String DISABLED = "disabled";
    private static final String PORTED = "ported";

    /** Counts the changes of a document; absent in those from before they could change. */
    static final String REVISION = "revision";

    private NumberDocuments() {}

    static String id(SiteId site, PoolId pool) {
        return site + "/" + pool;
    }

    static Document document(OwnedNumber number) {
        Document document = new Document("_id", number.number().e164())
                .append("site", number.site().key())
                .append("pool", "")
                .append("channel", channel(number))
                .append(NUMBERS, List.of(number.number().e164()))
                .append("destination", number.destination().e164())
                .append(REVISION, 0L);
        return inState(document, number.number(), number.state());
    }

    static Document document(NumberPool pool) {
        TrackingNumber overflow = pool.overflow();
        List<String> numbers = new ArrayList<>(texts(pool.numbers()));
        if (overflow != null) {
            numbers.add(overflow.e164());
        }
        return new Document("_id", id(pool.site(), pool.id()))
                .append("site", pool.site().key())
                .append("pool", pool.id().key())
                .append("name", pool.name())
                .append(NUMBERS, numbers)
                .append(OVERFLOW, overflow == null ? null : overflow.e164())
                .append("destination", pool.destination().e164())
                .append(REVISION, 0L)
                .append(DISABLED, List.of())
                .append(PORTED, List.of());
    }

    /** Whether both are of the same pool, in whatever states and revisions. */
    static boolean isSame(Document pool, Document other) {
        return List.of("_id", "name", NUMBERS, "destination").stream()
                        .allMatch(field -> Objects.equals(pool.get(field), other.get(field)))
                && Objects.equals(pool.getString(OVERFLOW), other.getString(OVERFLOW));
    }

    /** Whether the number stands in this pool of the site. */
    static boolean isOf(SiteId site, PoolId pool, OwnedNumber number) {
        return number.site().equals(site)
                && switch (number.role()) {
                    case PoolNumber of -> of.pool().equals(pool);
                    case OverflowNumber of -> of.pool().equals(pool);
                    case SiteNumber of -> false;
                    case ChannelNumber of -> false;
                };
    }

    /** The pool with more numbers. */
    static Document extended(Document pool, List<TrackingNumber> more, @Nullable TrackingNumber overflow) {
        String known = pool.getString(OVERFLOW);
        if (overflow != null && known != null && !known.equals(overflow.e164())) {
            throw new NumberTakenException("Pool " + pool.getString("pool") + " has the overflow number " + known);
        }
        String last = overflow == null ? known : overflow.e164();
        Set<String> numbers = new LinkedHashSet<>(pool.getList(NUMBERS, String.class));
        numbers.remove(known);
        numbers.addAll(texts(more));
        if (last != null && !numbers.add(last)) {
            throw new NumberTakenException(
                    "Number " + last + " can't be one of pool " + pool.getString("pool") + " and its overflow number");
        }
        return new Document(pool).append(NUMBERS, List.copyOf(numbers)).append(OVERFLOW, last);
    }

    /** The document with one of its numbers in this state. */
    static Document inState(Document document, TrackingNumber number, NumberState state) {
        Document changed = new Document(document);
        for (NumberState other : List.of(NumberState.DISABLED, NumberState.PORTED)) {
            Set<String> members = new LinkedHashSet<>(in(document, other));
            members.remove(number.e164());
            if (other == state) {
                members.add(number.e164());
            }
            changed.append(field(other), List.copyOf(members));
        }
        changed.remove(ENABLED);
        return changed;
    }

    private static Set<String> in(Document document, NumberState state) {
        // Documents from before there were states say of a fixed number whether it is enabled.
        boolean disabledBefore = state == NumberState.DISABLED && !document.getBoolean(ENABLED, true);
        return Set.copyOf(document.getList(disabledBefore ? NUMBERS : field(state), String.class, List.of()));
    }

    private static String field(NumberState state) {
        return state == NumberState.PORTED ? PORTED : DISABLED;
    }

    static NumberPool pool(Document document) {
        String overflow = document.getString(OVERFLOW);
        Set<String> unused = new HashSet<>(in(document, NumberState.DISABLED));
        unused.addAll(in(document, NumberState.PORTED));
        List<TrackingNumber> numbers = document.getList(NUMBERS, String.class).stream()
                .filter(number -> !number.equals(overflow))
                .map(TrackingNumber::new)
                .toList();
        return new NumberPool(
                site(document),
                new PoolId(document.getString("pool")),
                document.getString("name"),
                numbers,
                overflow == null || unused.contains(overflow) ? null : new TrackingNumber(overflow),
                destination(document),
                unused.isEmpty()
                        ? numbers
                        : numbers.stream()
                                .filter(number -> !unused.contains(number.e164()))
                                .toList());
    }

    /** All numbers of the document. */
    static List<OwnedNumber> numbers(Document document) {
        Set<String> disabled = in(document, NumberState.DISABLED);
        Set<String> ported = in(document, NumberState.PORTED);
        return document.getList(NUMBERS, String.class).stream()
                .map(number -> number(document, new TrackingNumber(number), disabled, ported))
                .toList();
    }

    /** One number of the document. */
    static OwnedNumber number(Document document, TrackingNumber number) {
        return number(document, number, in(document, NumberState.DISABLED), in(document, NumberState.PORTED));
    }

    private static OwnedNumber number(
            Document document, TrackingNumber number, Set<String> disabled, Set<String> ported) {
        NumberState state = ported.contains(number.e164())
                ? NumberState.PORTED
                : disabled.contains(number.e164()) ? NumberState.DISABLED : NumberState.ENABLED;
        return new OwnedNumber(number, site(document), role(document, number), destination(document), state);
    }

    private static List<String> texts(List<TrackingNumber> numbers) {
        return numbers.stream().map(TrackingNumber::e164).toList();
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
            return number.e164().equals(document.getString(OVERFLOW)) ? new OverflowNumber(id) : new PoolNumber(id);
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
