package dev.trunkline.app.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * Watches a client and remembers every query that no declared index answers from a single range and in the order asked for: the
 * fields compared for equality stand first, then those of the order, the first of which may also be compared for a range.
 */
final class DeclaredIndexes implements CommandListener {
    private static final BsonDocument BY_ID = BsonDocument.parse("{_id: 1}");

    private final Map<String, Set<BsonDocument>> indexes = new ConcurrentHashMap<>();
    private final List<String> unanswered = new CopyOnWriteArrayList<>();

    /** Those since the last time somebody asked. */
    List<String> queriesWithoutAnIndex() {
        List<String> queries = List.copyOf(unanswered);
        unanswered.clear();
        return queries;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        switch (event.getCommandName()) {
            case "createIndexes" ->
                command.getArray("indexes")
                        .forEach(index -> of(event)
                                .add(index.asDocument().getDocument("key").clone()));
            case "find" -> check(event, command.getDocument("filter"), command.getDocument("sort", new BsonDocument()));
            case "update" -> checkAll(event, command.getArray("updates"));
            case "delete" -> checkAll(event, command.getArray("deletes"));
            case "findAndModify" ->
                check(event, command.getDocument("query"), command.getDocument("sort", new BsonDocument()));
            case "aggregate", "count", "distinct" -> unanswered.add(command.toJson());
            default -> {
                // No query.
            }
        }
    }

    private void checkAll(CommandStartedEvent event, List<BsonValue> statements) {
        statements.forEach(statement -> check(event, statement.asDocument().getDocument("q"), new BsonDocument()));
    }

    private void check(CommandStartedEvent event, BsonDocument filter, BsonDocument order) {
        Conditions conditions = new Conditions(new TreeSet<>(), new TreeSet<>(), order.isEmpty());
        conditions.addAll(filter);
        BsonDocument openOrder = new BsonDocument(); // a clone of what the driver shows can't be changed
        openOrder.putAll(order);
        conditions.equal().forEach(openOrder::remove);
        if (of(event).stream().noneMatch(index -> answers(index, conditions, openOrder))) {
            unanswered.add(event.getCommandName() + " " + filter.toJson() + " by " + order.toJson());
        }
    }

    private Set<BsonDocument> of(CommandStartedEvent event) {
        BsonString collection = event.getCommand().getString(event.getCommandName());
        return indexes.computeIfAbsent(
                event.getDatabaseName() + "." + collection.getValue(),
                name -> new CopyOnWriteArraySet<>(Set.of(BY_ID)));
    }

    private static boolean answers(BsonDocument index, Conditions conditions, BsonDocument order) {
        if (index.equals(BY_ID) && conditions.equal().contains("_id")) {
            return true;
        }
        List<String> fields = List.copyOf(index.keySet());
        int equal = conditions.equal().size();
        if (fields.size() < equal || !conditions.equal().equals(Set.copyOf(fields.subList(0, equal)))) {
            return false;
        }
        List<String> open = fields.subList(equal, fields.size());
        boolean narrowed = equal > 0 || !conditions.ranged().isEmpty();
        return narrowed
                && (conditions.ranged().isEmpty()
                        || !open.isEmpty() && conditions.ranged().equals(Set.of(open.getFirst())))
                && isInOrder(index, open, List.copyOf(order.keySet()), order);
    }

    private static boolean isInOrder(BsonDocument index, List<String> open, List<String> wanted, BsonDocument order) {
        long turned = wanted.stream()
                .filter(field -> !order.getNumber(field).equals(index.get(field)))
                .count();
        return wanted.size() <= open.size()
                && wanted.equals(open.subList(0, wanted.size()))
                && (turned == 0 || turned == wanted.size());
    }

    /**
     * What a filter asks of fields.
     *
     * @param inAnyOrder whether a list of values is as good as one: an index answers each in turn
     */
    private record Conditions(Set<String> equal, Set<String> ranged, boolean inAnyOrder) {
        void addAll(BsonDocument filter) {
            filter.forEach((field, condition) -> {
                if (field.equals("$and")) {
                    condition.asArray().forEach(part -> addAll(part.asDocument()));
                } else if (isOperator(condition) && !(inAnyOrder && isList(condition))) {
                    ranged.add(field);
                } else {
                    equal.add(field);
                }
            });
        }

        private static boolean isList(BsonValue condition) {
            return condition.asDocument().keySet().equals(Set.of("$in"));
        }

        private static boolean isOperator(BsonValue condition) {
            return condition.isDocument()
                    && condition.asDocument().keySet().stream().anyMatch(key -> key.startsWith("$"));
        }
    }
}
