package dev.trunkline.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses what the server would accept and then not honour, so that nobody comes to rely on it. */
final class UnsupportedOptions {

    private static final int INVALID_OPTIONS = 72;
    private static final Set<String> QUERY_OPTIONS =
            Set.of("collation", "hint", "min", "max", "let", "tailable", "awaitData", "returnKey", "showRecordId");
    private static final Set<String> CREATE_OPTIONS =
            Set.of("create", "autoIndexId", "writeConcern", "comment", "lsid");
    private static final Set<String> INDEX_OPTIONS = Set.of("key", "name", "ns", "v", "unique", "sparse", "background");

    /** The commands that hold a list of statements, and the field that holds it. */
    private static final Map<String, String> STATEMENTS = Map.of("update", "updates", "delete", "deletes");

    private UnsupportedOptions() {}

    static void refuse(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        switch (name) {
            case "find", "aggregate", "count", "distinct", "findandmodify" -> refuseAny(command, query);
            case "update", "delete" -> {
                refuseAny(command, query);
                documents(query.get(STATEMENTS.get(name))).forEach(statement -> refuseAny(command, statement));
            }
            case "create" -> refuseUnknown("create", query, CREATE_OPTIONS);
            case "createindexes" -> documents(query.get("indexes")).forEach(UnsupportedOptions::refuseIndex);
            default -> {
                // no options that would be ignored
            }
        }
    }

    private static void refuseAny(String command, Document options) {
        for (String option : options.keySet()) {
            if (QUERY_OPTIONS.contains(option)) {
                throw unsupported(command, option);
            }
        }
        if (options.get("u") instanceof Collection || options.get("update") instanceof Collection) {
            throw unsupported(command, "pipeline as update");
        }
    }

    private static void refuseUnknown(String command, Document options, Set<String> known) {
        options.forEach((option, value) -> {
            if (!known.contains(option) && !option.startsWith("$") && !Boolean.FALSE.equals(value)) {
                throw unsupported(command, option);
            }
        });
    }

    private static void refuseIndex(Document index) {
        refuseUnknown("createIndexes", index, INDEX_OPTIONS);
        if (index.get("key") instanceof Document key) {
            key.forEach((path, direction) -> {
                if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1.0) {
                    throw unsupported("createIndexes", path + ": " + direction);
                }
                if (path.contains("$")) {
                    throw unsupported("createIndexes", path);
                }
            });
        }
    }

    private static List<Document> documents(@Nullable Object list) {
        return list instanceof Collection<?> elements
                ? elements.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }

    private static MongoServerError unsupported(String command, String option) {
        return new MongoServerError(
                INVALID_OPTIONS,
                "InvalidOptions",
                "The embedded store does not support the option '" + option + "' of " + command);
    }
}
