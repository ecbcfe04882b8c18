package dev.trunkline.rules.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The texts that pass every test, without a few. */
record TextValues(Set<String> but, List<TextTest> tests) implements ValueSet {
    /** Every text. */
    static final TextValues ANY = new TextValues(Set.of(), List.of());

    TextValues {
        but = Set.copyOf(but);
        tests = List.copyOf(tests);
    }

    @Override
    public boolean admits(Object value) {
        String text = (String) value;
        if (but.contains(text)) {
            return false;
        }
        for (TextTest test : tests) {
            if (!test.holds(text)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public ValueSet and(ValueSet other) {
        return other instanceof TextValues texts
                ? new TextValues(
                        union(but.stream(), texts.but.stream()),
                        Stream.concat(tests.stream(), texts.tests.stream())
                                .distinct()
                                .toList())
                : other.and(this);
    }

    private static Set<String> union(Stream<String> one, Stream<String> other) {
        return Set.copyOf(Stream.concat(one, other).distinct().toList());
    }

    @Override
    public boolean isEmpty() {
        return excludesOneOf(tests);
    }

    @Override
    public boolean excludes(ValueSet other) {
        return other instanceof TextValues texts ? excludesOneOf(texts.tests) : other.excludes(this);
    }

    private boolean excludesOneOf(List<TextTest> others) {
        for (TextTest test : tests) {
            for (TextTest other : others) {
                if (test.excludes(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public boolean isWithin(ValueSet other) {
        if (!(other instanceof TextValues texts)) {
            return false;
        }
        for (String text : texts.but) {
            if (admits(text)) {
                return false;
            }
        }
        for (TextTest wanted : texts.tests) {
            if (!implies(wanted)) {
                return false;
            }
        }
        return true;
    }

    private boolean implies(TextTest wanted) {
        for (TextTest test : tests) {
            if (test.implies(wanted)) {
                return true;
            }
        }
        return false;
    }
}
