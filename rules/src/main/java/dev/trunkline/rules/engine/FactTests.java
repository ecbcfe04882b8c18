package dev.trunkline.rules.engine;

import com.google.re2j.Pattern;
import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.Condition.Place;
import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.source.NamedLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a stage ask of the texts of a fact, each question once, whatever the number of rules that ask it. Built by one
 * thread, then read by many.
 */
final class FactTests {
    private static final int NONE = -1;

    private final TextTests own;
    private final @Nullable VisitTests ofVisit;
    private final int firstWord;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Integer> tests = new HashMap<>();
    private final List<Regex> regexes = new ArrayList<>();
    private final Map<String, Integer> regexNumbers = new HashMap<>();

    /**
     * Begins a stage.
     *
     * @param ofVisit where the visit's texts are asked for several stages; null when this one asks all itself
     */
    FactTests(NamedLists lists, @Nullable VisitTests ofVisit) {
        this.own = new TextTests(lists);
        this.ofVisit = ofVisit;
        this.firstWord = ofVisit == null ? 0 : ofVisit.words();
    }

    /** The number of a test, whatever the condition's negation. */
    int test(Condition.TextIs is) {
        return test(is.operand(), "is " + is.text(), (index, test) -> index.addWhole(is.text(), test));
    }

    int test(Condition.TextIn in) {
        return test(
                in.operand(),
                "in " + in.texts(),
                (index, test) -> in.texts().stream().distinct().forEach(text -> index.addWhole(text, test)));
    }

    int test(Condition.TextPart part) {
        return part(part.operand(), part.place(), part.text());
    }

    /** The number of the test whether the value of a list function's field is in its list. */
    int listTest(Operand.Call inList) {
        Operand field = new Operand.Plain(Objects.requireNonNull(inList.field()));
        return test(field, "list " + inList.literal(), (index, test) -> index.addList(inList.literal(), test));
    }

    private int part(Operand operand, Place place, String text) {
        return test(operand, place + " " + text, (index, test) -> index.addPart(place, text, test));
    }

    /** Whether anything is asked of this text. */
    boolean asks(Operand operand) {
        return asked.contains(ConditionText.of(operand));
    }

    private int test(Operand operand, String what, Registration registration) {
        asked.add(ConditionText.of(operand));
        return tests.computeIfAbsent(ConditionText.of(operand) + ' ' + what, key -> {
            int test = tests.size();
            if (ofVisit != null && VisitTests.knows(operand)) {
                registration.add(ofVisit.of(operand), firstWord * Long.SIZE + test);
            } else {
                registration.add(own.of(operand), test);
            }
            return test;
        });
    }

    /** The number of a regular expression asked of a text. */
    int regex(Condition.Matches matches) {
        String key =
                ConditionText.of(matches.operand()) + ' ' + matches.pattern().pattern();
        return regexNumbers.computeIfAbsent(key, any -> {
            String required = RequiredText.of(matches.pattern());
            int test = required.isEmpty() ? NONE : part(matches.operand(), Place.ANYWHERE, required);
            regexes.add(new Regex(matches.operand(), matches.pattern(), test));
            return regexes.size() - 1;
        });
    }

    Regex regex(int number) {
        return regexes.get(number);
    }

    /** No test is added after this. */
    void complete() {
        own.complete();
        if (ofVisit != null) {
            ofVisit.take(words());
        }
    }

    /**
     * The answers to all tests of a fact.
     *
     * @param visitHits what was answered for all stages
     */
    long[] answer(Object fact, long[] visitHits) {
        long[] hits =
                ofVisit == null ? new long[words()] : Arrays.copyOfRange(visitHits, firstWord, firstWord + words());
        own.note(fact, hits);
        return hits;
    }

    private int words() {
        return tests.size() / Long.SIZE + 1;
    }

    /** How many tests there are. */
    int count() {
        return tests.size();
    }

    int regexes() {
        return regexes.size();
    }

    @FunctionalInterface
    private interface Registration {
        void add(TextIndex index, int test);
    }

    /**
     * A regular expression asked of a text.
     *
     * @param required the test for a text that every match contains; -1 when none is certain
     */
    record Regex(Operand operand, Pattern pattern, int required) {
        boolean hasRequired() {
            return required != NONE;
        }

        boolean fits(Question question) {
            return (required == NONE || question.hit(required))
                    && pattern.matches((String) operand.of(question.fact()));
        }
    }
}
