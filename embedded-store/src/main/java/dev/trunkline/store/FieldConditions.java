package dev.trunkline.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of each field, as far as an index can use it: all documents that match the query satisfy these
 * conditions, but not the other way round.
 */
final class FieldConditions {

    private final Map<String, List<List<Interval>>> conditions = new HashMap<>();

    private FieldConditions() {}

    static FieldConditions of(Document query) {
        FieldConditions found = new FieldConditions();
        found.readAll(query);
        return found;
    }

    /**
     * The intervals, in ascending order, one of which must hold a value of the field; null when nothing is known. Of a
     * field with arrays only one condition can be used, because two may be met by two elements.
     */
    @Nullable
    List<Interval> on(String path, boolean withArrays) {
        List<List<Interval>> known = conditions.get(path);
        if (known == null) {
            return null;
        }
        List<Interval> fewest = known.stream()
                .filter(intervals -> intervals.stream().allMatch(Interval::isPoint))
                .min(Comparator.comparingInt(List::size))
                .orElse(null);
        if (fewest != null || withArrays) {
            return fewest != null ? fewest : known.getFirst();
        }
        return List.of(known.stream().map(List::getFirst).reduce(Interval::and).orElseThrow());
    }

    private void readAll(Document query) {
        query.forEach((name, operand) -> {
            if (name.equals("$and") && operand instanceof Collection<?> parts) {
                parts.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .forEach(this::readAll);
            } else if (!name.startsWith("$")) {
                read(name, operand);
            }
        });
    }

    private void read(String path, @Nullable Object operand) {
        if (operand instanceof Document operators && isOperators(operators)) {
            operators.forEach((operator, value) -> readOperator(path, operator, value));
        } else if (isValue(operand)) {
            add(path, List.of(Interval.point(operand)));
        }
    }

    private void readOperator(String path, String operator, @Nullable Object value) {
        switch (operator) {
            case "$eq" -> {
                if (isValue(value)) {
                    add(path, List.of(Interval.point(value)));
                }
            }
            case "$in" -> {
                if (value instanceof Collection<?> values && values.stream().allMatch(FieldConditions::isValue)) {
                    add(path, points(values));
                }
            }
            case "$gt", "$gte" -> {
                if (value != null && isOrdered(value)) {
                    add(path, List.of(Interval.above(value, operator.equals("$gte"))));
                }
            }
            case "$lt", "$lte" -> {
                if (value != null && isOrdered(value)) {
                    add(path, List.of(Interval.below(value, operator.equals("$lte"))));
                }
            }
            default -> {
                // other operators only narrow the result; the matcher applies them
            }
        }
    }

    private void add(String path, List<Interval> intervals) {
        conditions.computeIfAbsent(path, key -> new ArrayList<>()).add(intervals);
    }

    private static List<Interval> points(Collection<?> values) {
        TreeSet<byte[]> distinct = new TreeSet<>(Arrays::compareUnsigned);
        values.forEach(value -> distinct.add(KeyWriter.encode(value)));
        return distinct.stream()
                .map(encoded -> new Interval(encoded, true, encoded, true))
                .toList();
    }

    private static boolean isOperators(Document operand) {
        return !operand.isEmpty() && operand.keySet().iterator().next().startsWith("$");
    }

    /** Whether the operand is equal only to itself; a regular expression, an array or an empty document is not. */
    private static boolean isValue(@Nullable Object operand) {
        if (operand instanceof Document document) {
            return !document.isEmpty()
                    && document.keySet().stream().noneMatch(name -> name.startsWith("$"))
                    && document.values().stream().allMatch(FieldConditions::isValueInside);
        }
        return !(operand instanceof Collection<?>) && !(operand instanceof BsonRegularExpression);
    }

    private static boolean isValueInside(@Nullable Object value) {
        return value instanceof Collection<?> array
                ? array.stream().allMatch(FieldConditions::isValueInside)
                : value instanceof Document document && document.isEmpty() || isValue(value);
    }

    private static boolean isOrdered(Object operand) {
        return !(operand instanceof Document)
                && !(operand instanceof MinKey)
                && !(operand instanceof MaxKey)
                && isValue(operand);
    }
}
