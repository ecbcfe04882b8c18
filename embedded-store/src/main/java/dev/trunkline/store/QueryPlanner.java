package dev.trunkline.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chooses the index that answers a query. */
final class QueryPlanner {

    private static final int MOST_RANGES = 50_000;

    private QueryPlanner() {}

    /**
     * The best plan, or null when the whole collection must be read.
     *
     * @param order the fields to sort by, 1 or -1 each; null or empty when any order will do
     * @param limited whether only some of the documents are wanted, so that reading in order saves work
     */
    static @Nullable IndexPlan plan(
            List<StoredIndex> indexes, Document query, @Nullable Document order, boolean limited) {
        FieldConditions conditions = FieldConditions.of(query);
        return indexes.stream()
                .map(index -> new Candidate(index, conditions, order == null ? new Document() : order))
                .filter(candidate -> candidate.helps(limited))
                .max(Comparator.comparingInt(Candidate::score))
                .map(Candidate::plan)
                .orElse(null);
    }

    private static final class Candidate {

        private final StoredIndex index;
        private final List<KeyRange> ranges;
        private final boolean inOrder;
        private boolean descending;
        private int points;
        private int singlePoints;
        private boolean ranged;

        Candidate(StoredIndex index, FieldConditions conditions, Document order) {
            this.index = index;
            List<List<Interval>> bounds = bounds(conditions);
            this.ranges = ranges(bounds);
            this.inOrder = !order.isEmpty() && followsOrder(bounds, order);
        }

        boolean helps(boolean limited) {
            boolean selective = points > 0 || ranged;
            boolean covers = index.isComplete() || selective && !ranges.isEmpty() && !matchesMissing();
            return covers && (selective || inOrder && (limited || index instanceof PrimaryIndex));
        }

        int score() {
            boolean identifies =
                    index.isUnique() && singlePoints == index.getKeys().size();
            return (identifies ? 1000 : 0) + 10 * points + singlePoints + (ranged ? 6 : 0) + (inOrder ? 5 : 0);
        }

        IndexPlan plan() {
            return new IndexPlan(index, ranges, descending && inOrder, inOrder);
        }

        /** A sparse index has no entry for a document without its fields, so it can't answer a search for null. */
        private boolean matchesMissing() {
            return ranges.stream()
                    .anyMatch(range -> range.from().length > 0
                            && (range.from()[0] == TypeTag.NULL.code()
                                    || range.from()[0] == (byte) ~TypeTag.NULL.code()));
        }

        /** The usable intervals of the leading fields: points, then at most one field with a range. */
        private List<List<Interval>> bounds(FieldConditions conditions) {
            List<List<Interval>> bounds = new ArrayList<>();
            boolean arrayUsed = false;
            long count = 1;
            for (int i = 0; i < index.getKeys().size(); i++) {
                boolean array = hasArrays(i);
                List<Interval> intervals = array && arrayUsed
                        ? null
                        : conditions.on(index.getKeys().get(i).getKey(), array);
                count *= intervals == null ? 1 : Math.max(1, intervals.size());
                if (intervals == null || count > MOST_RANGES) {
                    break;
                }
                bounds.add(intervals);
                arrayUsed |= array;
                if (!intervals.stream().allMatch(Interval::isPoint)) {
                    ranged = true;
                    break;
                }
                points++;
                singlePoints += intervals.size() == 1 ? 1 : 0;
            }
            return bounds;
        }

        private List<KeyRange> ranges(List<List<Interval>> bounds) {
            List<byte[]> prefixes = List.of(Keys.EMPTY);
            for (int i = 0; i < bounds.size(); i++) {
                boolean ascending = index.getKeys().get(i).isAscending();
                List<Interval> intervals = bounds.get(i);
                if (i == points) {
                    return prefixes.stream()
                            .map(prefix -> intervals.getFirst().behind(prefix, ascending))
                            .sorted((one, two) -> Arrays.compareUnsigned(one.from(), two.from()))
                            .toList();
                }
                prefixes = prefixes.stream()
                        .flatMap(prefix -> intervals.stream()
                                .map(point -> point.behind(prefix, ascending).from()))
                        .toList();
            }
            return prefixes.stream()
                    .sorted(Arrays::compareUnsigned)
                    .map(KeyRange::startingWith)
                    .toList();
        }

        /** Compares the index's fields with the order asked for; fields held to one value may be left out of either. */
        private boolean followsOrder(List<List<Interval>> bounds, Document order) {
            List<IndexKey> fields = index.fieldsInOrder();
            int field = 0;
            Boolean reverse = null;
            for (Map.Entry<String, Object> wanted : order.entrySet()) {
                if (isPinned(wanted.getKey(), bounds)) {
                    continue;
                }
                while (field < fields.size()
                        && !fields.get(field).getKey().equals(wanted.getKey())
                        && isPinned(field, bounds)) {
                    field++;
                }
                if (field == fields.size()
                        || !fields.get(field).getKey().equals(wanted.getKey())
                        || hasArrays(field)
                        || !(wanted.getValue() instanceof Number direction)) {
                    return false;
                }
                boolean turned = fields.get(field).isAscending() != direction.intValue() > 0;
                if (!Objects.requireNonNullElse(reverse, turned).equals(turned)) {
                    return false;
                }
                reverse = turned;
                field++;
            }
            descending = Boolean.TRUE.equals(reverse);
            return true;
        }

        private boolean isPinned(String path, List<List<Interval>> bounds) {
            for (int i = 0; i < bounds.size(); i++) {
                if (index.getKeys().get(i).getKey().equals(path)) {
                    return isPinned(i, bounds);
                }
            }
            return false;
        }

        private boolean isPinned(int field, List<List<Interval>> bounds) {
            return field < bounds.size()
                    && bounds.get(field).size() == 1
                    && bounds.get(field).getFirst().isPoint()
                    && !hasArrays(field);
        }

        private boolean hasArrays(int field) {
            return (index.arrayFields() & 1 << field) != 0;
        }
    }
}
