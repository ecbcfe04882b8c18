package dev.trunkline.rules.lint;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A few values: texts, numbers without zeros at their ends, or yes and no.
 *
 * @param values in the order in which they were named
 */
record OnlyValues(Set<Object> values) implements ValueSet {
    OnlyValues {
        values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    static OnlyValues of(Collection<?> values) {
        return new OnlyValues(new LinkedHashSet<>(values));
    }

    OnlyValues where(Predicate<Object> wanted) {
        return of(values.stream().filter(wanted).toList());
    }

    OnlyValues or(OnlyValues other) {
        Set<Object> both = new LinkedHashSet<>(values);
        both.addAll(other.values);
        return new OnlyValues(both);
    }

    @Override
    public boolean admits(Object value) {
        return values.contains(value);
    }

    @Override
    public OnlyValues and(ValueSet other) {
        return where(other::admits);
    }

    @Override
    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public boolean isWithin(ValueSet other) {
        for (Object value : values) {
            if (!other.admits(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean excludes(ValueSet other) {
        for (Object value : values) {
            if (other.admits(value)) {
                return false;
            }
        }
        return true;
    }
}
