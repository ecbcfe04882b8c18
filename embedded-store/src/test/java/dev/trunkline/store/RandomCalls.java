package dev.trunkline.store;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Random documents, updates and queries with everything an index may trip over; the same for the same seed. Left out is
 * {@code $ne} beside another operator: on an array's documents the server then forgets the other one, MongoDB does not.
 */
final class RandomCalls {

    static final int IDS = 150;
    private static final List<String> SORTABLE = List.of("site", "n", "at", "c", "_id");

    private final Random random;

    RandomCalls(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Object id() {
        int number = below(IDS);
        return number % 3 == 0 ? number : "call-" + number;
    }

    Document document() {
        Document document = new Document();
        set(document, "site", site());
        set(document, "n", mixed());
        set(document, "at", at());
        set(document, "c", below(10));
        set(document, "tags", tags());
        set(document, "a", nested());
        if (below(3) == 0) {
            document.put("u", below(100));
        }
        return document;
    }

    Document update() {
        return switch (below(6)) {
            case 0 -> new Document("$set", new Document("n", mixed()).append("c", below(10)));
            case 1 -> new Document("$set", new Document("tags", tags()));
            case 2 -> new Document("$unset", new Document("site", "").append("a", ""));
            case 3 -> new Document("$set", new Document("a", nested()).append("at", at()));
            case 4 -> new Document("$inc", new Document("c", 1));
            default -> new Document("$set", new Document("site", site()));
        };
    }

    Document query() {
        Document query = new Document();
        for (int i = below(3); i >= 0; i--) {
            condition(query);
        }
        if (below(6) == 0) {
            query.put("$or", List.of(condition(new Document()), condition(new Document())));
        }
        if (below(5) == 0) {
            query.put("$and", List.of(condition(new Document()), condition(new Document())));
        }
        return query;
    }

    Document sort() {
        Document sort = new Document();
        int direction = below(2) == 0 ? 1 : -1;
        for (int i = below(4); i > 0; i--) {
            sort.put(SORTABLE.get(below(SORTABLE.size())), below(4) == 0 ? -direction : direction);
        }
        return sort;
    }

    private Document condition(Document query) {
        switch (below(7)) {
            case 0 -> query.put("site", operand(site(), site()));
            case 1 -> query.put("n", operand(mixed(), mixed()));
            case 2 -> query.put("at", operand(at(), at()));
            case 3 -> query.put("c", operand(below(10), below(10)));
            case 4 -> query.put("tags", operand(below(6), "t" + below(4)));
            case 5 -> query.put("a.b", operand(below(6), below(6)));
            default -> query.put("_id", operand(id(), id()));
        }
        return query;
    }

    private @Nullable Object operand(@Nullable Object one, @Nullable Object two) {
        return switch (below(9)) {
            case 0 -> new Document("$in", nullable(one, two));
            case 1 -> new Document("$gte", one);
            case 2 -> new Document("$lt", one);
            case 3 -> new Document("$gt", one).append("$lte", two);
            case 4 -> below(2) == 0 ? new Document("$ne", one) : new Document("$exists", below(2) == 0);
            case 5 -> new Document("$eq", one);
            case 6 -> new Document("$gte", one).append("$exists", true);
            default -> one;
        };
    }

    private @Nullable Object mixed() {
        return switch (below(9)) {
            case 0 -> null;
            case 1 -> (long) below(8);
            case 2 -> below(16) / 2.0;
            case 3 -> "s" + below(5);
            case 4 -> below(2) == 0;
            case 5 -> at();
            case 6 -> new Document("x", below(3));
            default -> below(8) - 2;
        };
    }

    private @Nullable String site() {
        return below(10) == 0 ? null : "site-" + below(4);
    }

    private Date at() {
        return new Date(1_700_000_000_000L + below(40) * 1000L);
    }

    private Object tags() {
        if (below(4) == 0) {
            return below(6);
        }
        List<@Nullable Object> tags = new ArrayList<>();
        for (int i = below(4); i > 0; i--) {
            tags.add(below(8) == 0 ? null : below(2) == 0 ? "t" + below(4) : below(6));
        }
        return tags;
    }

    private Object nested() {
        return switch (below(5)) {
            case 0 -> List.of(new Document("b", below(6)), new Document("b", below(6)));
            case 1 -> List.of(new Document("b", List.of(below(6), below(6))), below(3));
            case 2 -> below(4);
            default -> new Document("b", below(6));
        };
    }

    private void set(Document document, String name, @Nullable Object value) {
        if (below(8) != 0) {
            document.put(name, value);
        }
    }

    private static List<@Nullable Object> nullable(@Nullable Object one, @Nullable Object two) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(one);
        values.add(two);
        return values;
    }
}
