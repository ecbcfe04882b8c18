package dev.trunkline.rules.engine;

import com.google.re2j.Pattern;
import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.Condition.Place;
import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.source.NamedLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the rules of a stage ask of the texts of a fact, each question once, whatever the number of rules that ask it. Built by one
 * thread, then read by many.
 */
final class FactTests {
    private static final int NONE = -1;

    private final NamedLists lists;
    private final List<Operand> operands = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<Integer, TextIndex> indexes = new HashMap<>();
    private final Map<String, Integer> tests = new HashMap<>();
    private final List<Regex> regexes = new ArrayList<>();
    private final Map<String, Integer> regexNumbers = new HashMap<>();
    private int[] indexedSlots = {};
    private TextIndex[] inOrder = {};

    FactTests(NamedLists lists) {
        this.lists = lists;
    }

    /** The place of a text of the fact. */
    int slot(Operand operand) {
        return slots.computeIfAbsent(ConditionText.of(operand), text -> {
            operands.add(operand);
            return operands.size() - 1;
        });
    }

    Operand operand(int slot) {
        return operands.get(slot);
    }

    /** The number of a test, whatever the condition's negation. */
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

    private int test(Operand operand, String what, Registration registration) {
        int slot = slot(operand);
        Integer known = tests.get(slot + " " + what);
        if (known != null) {
            return known;
        }
        int test = tests.size();
        tests.put(slot + " " + what, test);
        registration.add(indexes.computeIfAbsent(slot, any -> new TextIndex(lists)), test);
        return test;
    }

    /** The number of a regular expression asked of a text. */
    int regex(Condition.Matches matches) {
        int slot = slot(matches.operand());
        return regexNumbers.computeIfAbsent(slot + " " + matches.pattern().pattern(), key -> {
            String required = RequiredText.of(matches.pattern());
            int test = required.isEmpty() ? NONE : part(matches.operand(), Place.ANYWHERE, required);
            regexes.add(new Regex(slot, matches.pattern(), test));
            return regexes.size() - 1;
        });
    }

    Regex regex(int number) {
        return regexes.get(number);
    }

    /** No test is added after this. */
    void complete() {
        indexedSlots =
                indexes.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        inOrder = new TextIndex[indexedSlots.length];
        for (int i = 0; i < indexedSlots.length; i++) {
            inOrder[i] = Objects.requireNonNull(indexes.get(indexedSlots[i]));
        }
    }

    /** Answers all tests of the texts of a fact. */
    void note(Question question, long[] hits) {
        for (int i = 0; i < indexedSlots.length; i++) {
            inOrder[i].note(question.text(indexedSlots[i]), hits);
        }
    }

    int slots() {
        return operands.size();
    }

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
    record Regex(int slot, Pattern pattern, int required) {
        boolean hasRequired() {
            return required != NONE;
        }

        boolean fits(Question question) {
            return (required == NONE || question.hit(required)) && pattern.matches(question.text(slot));
        }
    }
}
