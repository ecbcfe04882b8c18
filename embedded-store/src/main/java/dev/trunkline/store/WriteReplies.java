package dev.trunkline.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes writes with several statements behave as in MongoDB where the server does not: an insert counts only what it
 * inserted, and ordered updates end at the first error.
 */
final class WriteReplies {

    private WriteReplies() {}

    static Document corrected(String command, Document query, UnaryOperator<Document> server) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "insert" -> withoutFailed(server.apply(query), isOrdered(query));
            case "update" -> isOrdered(query) ? oneByOne(query, server) : server.apply(query);
            default -> server.apply(query);
        };
    }

    private static Document withoutFailed(Document reply, boolean ordered) {
        List<Document> errors = documents(reply.get("writeErrors"));
        if (!errors.isEmpty() && reply.get("n") instanceof Integer sent) {
            int inserted = ordered ? number(errors.getFirst(), "index") : sent - errors.size();
            reply.put("n", inserted);
        }
        return reply;
    }

    private static Document oneByOne(Document query, UnaryOperator<Document> server) {
        List<Document> updates = documents(query.get("updates"));
        if (updates.size() < 2) {
            return server.apply(query);
        }
        Document total = new Document("n", 0).append("nModified", 0);
        List<Document> upserted = new ArrayList<>();
        for (int i = 0; i < updates.size(); i++) {
            Document one = query.clone();
            one.put("updates", List.of(updates.get(i)));
            Document reply = server.apply(one);
            total.put("n", number(total, "n") + number(reply, "n"));
            total.put("nModified", number(total, "nModified") + number(reply, "nModified"));
            upserted.addAll(at(i, documents(reply.get("upserted"))));
            List<Document> errors = documents(reply.get("writeErrors"));
            if (!errors.isEmpty()) {
                total.put("writeErrors", at(i, errors));
                break;
            }
        }
        if (!upserted.isEmpty()) {
            total.put("upserted", upserted);
        }
        return total.append("ok", 1.0);
    }

    private static List<Document> at(int index, List<Document> results) {
        results.forEach(result -> result.put("index", index));
        return results;
    }

    private static boolean isOrdered(Document query) {
        return !Boolean.FALSE.equals(query.get("ordered"));
    }

    private static int number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.intValue() : 0;
    }

    private static List<Document> documents(@Nullable Object list) {
        return list instanceof Collection<?> elements
                ? elements.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }
}
