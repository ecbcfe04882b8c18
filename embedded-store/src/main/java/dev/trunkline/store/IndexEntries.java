package dev.trunkline.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The encoded field values under which an index files one document: one entry, or several when a field holds an array.
 * Fields of the same array are taken from the same element, as MongoDB does.
 *
 * @param keys the encodings, without duplicates
 * @param arrayFields bit i is set when there is an array on the path of field i
 */
record IndexEntries(SortedSet<byte[]> keys, int arrayFields) {

    static final IndexEntries NONE = new IndexEntries(noKeys(), 0);

    static IndexEntries of(Document document, List<IndexField> fields) {
        Collector collector = new Collector(fields);
        List<Step> start = new ArrayList<>();
        for (IndexField field : fields) {
            start.add(new Step(document, field.path(), false));
        }
        collector.collect(start);
        return new IndexEntries(collector.keys, collector.arrayFields);
    }

    private static SortedSet<byte[]> noKeys() {
        return new TreeSet<>(Arrays::compareUnsigned);
    }

    /** A value on the way along a field's path, the path still to go, and whether an array here was already opened. */
    private record Step(@Nullable Object value, List<String> path, boolean opened) {

        /** Walks to the end of the path or to an array, whichever comes first. */
        Step advance() {
            Step step = this;
            while (!step.path.isEmpty() && !step.atArray()) {
                Object next = step.value instanceof Document document
                        ? document.get(step.path.getFirst())
                        : Missing.getInstance();
                step = new Step(next, step.path.subList(1, step.path.size()), false);
            }
            return step;
        }

        boolean atArray() {
            return !opened && value instanceof Collection<?>;
        }

        Step intoElement(@Nullable Object element) {
            return path.isEmpty() || element instanceof Document
                    ? new Step(element, path, path.isEmpty())
                    : new Step(Missing.getInstance(), List.of(), true);
        }

        /** The element that a path such as {@code items.0.sku} names, if the next step of this path is a number. */
        @Nullable
        Step intoNumberedElement() {
            if (path.isEmpty()
                    || !(value instanceof List<?> list)
                    || !path.getFirst().matches("\\d{1,9}")) {
                return null;
            }
            int number = Integer.parseInt(path.getFirst());
            Object element = number < list.size() ? list.get(number) : Missing.getInstance();
            return new Step(element, path.subList(1, path.size()), false);
        }
    }

    private static final class Collector {

        private final List<IndexField> fields;
        private final SortedSet<byte[]> keys = noKeys();
        private int arrayFields;

        Collector(List<IndexField> fields) {
            this.fields = fields;
        }

        void collect(List<Step> steps) {
            List<Step> reached = new ArrayList<>(steps.size());
            Collection<?> array = null;
            for (int i = 0; i < steps.size(); i++) {
                Step step = throughNumbers(steps.get(i).advance(), i);
                reached.add(step);
                if (step.atArray()) {
                    arrayFields |= 1 << i;
                    if (array != null && array != step.value()) {
                        throw new CannotIndexParallelArraysError(
                                fields.stream().map(IndexField::name).toList());
                    }
                    array = (Collection<?>) step.value();
                }
            }
            if (array == null) {
                keys.add(encode(reached));
            } else if (array.isEmpty()) {
                collect(openArrays(reached, TypeTag.EmptyArray.INSTANCE));
            } else {
                array.forEach(element -> collect(openArrays(reached, element)));
            }
        }

        private Step throughNumbers(Step step, int field) {
            Step here = step;
            while (here.atArray()) {
                Step numbered = here.intoNumberedElement();
                if (numbered == null) {
                    return here;
                }
                arrayFields |= 1 << field;
                here = numbered.advance();
            }
            return here;
        }

        private static List<Step> openArrays(List<Step> steps, @Nullable Object element) {
            return steps.stream()
                    .map(step -> step.atArray() ? step.intoElement(element) : step)
                    .toList();
        }

        private byte[] encode(List<Step> steps) {
            byte[] joined = Keys.EMPTY;
            for (int i = 0; i < steps.size(); i++) {
                byte[] value = KeyWriter.encode(steps.get(i).value());
                joined = Keys.join(joined, fields.get(i).ascending() ? value : Keys.complement(value));
            }
            return joined;
        }
    }
}
