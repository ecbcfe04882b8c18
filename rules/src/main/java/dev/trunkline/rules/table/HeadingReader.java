package dev.trunkline.rules.table;

import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.rules.language.ConditionHead;
import dev.trunkline.rules.language.FunctionSign;
import dev.trunkline.rules.language.Limits;
import dev.trunkline.rules.language.Suggestion;
import dev.trunkline.rules.language.ValueType;
import dev.trunkline.rules.language.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the header of a table. */
final class HeadingReader {
    /** A field, an operator and a literal with all its characters escaped. */
    private static final int LONGEST_HEADER = 2 * Limits.LITERAL + 100;

    private final Vocabulary vocabulary;
    private final TableGrid grid;
    private final TableProblems problems;
    private final Map<Integer, Heading> headings = new TreeMap<>();
    private int conditions;

    HeadingReader(Vocabulary vocabulary, TableGrid grid, TableProblems problems) {
        this.vocabulary = vocabulary;
        this.grid = grid;
        this.problems = problems;
    }

    /** What the columns are about, by their place from 0; those without a header are left out. */
    Map<Integer, Heading> read() {
        for (int column = 0; column < grid.headers().size() && !problems.areFull(); column++) {
            String header = grid.headers().get(column).strip();
            if (header.length() > LONGEST_HEADER) {
                problems.add(
                        new Place(1, column),
                        "too-long",
                        "A header has at most " + LONGEST_HEADER + " characters: shorten it.");
            } else if (!header.isEmpty()) {
                read(new Place(1, column), header);
            }
        }
        if (headings.values().stream().noneMatch(Heading.Name.class::isInstance)) {
            problems.ofTable(
                    "missing-column",
                    "The first row names the columns; one of them is 'rule', which holds the rules' names.");
        }
        return headings;
    }

    private void read(Place place, String header) {
        List<Heading> words = words();
        for (Heading word : words) {
            if (word.text().equalsIgnoreCase(header)) {
                add(place, word);
                return;
            }
        }
        ConditionHead.Reading reading = ConditionHead.read(vocabulary, header);
        if (reading.head().isPresent()) {
            condition(place, reading.head().get());
        } else if (isOneWord(header) && reading.problems().getFirst().code().equals("unknown-field")) {
            problems.add(
                    place,
                    "unknown-column",
                    "There is no column '" + header + "' in this stage." + Suggestion.didYouMean(header, known(words)));
        } else {
            RuleProblem problem = reading.problems().getFirst();
            problems.add(place, problem.code(), problem.message());
        }
    }

    private static boolean isOneWord(String header) {
        return header.chars().allMatch(Character::isLetterOrDigit);
    }

    private List<Heading> words() {
        List<Heading> words = new ArrayList<>(List.of(new Heading.Name(), new Heading.Priority()));
        words.addAll(Heading.actions(vocabulary.stage()));
        return words;
    }

    /** The columns whose header is one word. */
    private List<String> known(List<Heading> words) {
        Stream<String> fields = vocabulary.fields().stream()
                .filter(field -> field.type() == ValueType.YES_NO)
                .map(field -> field.name());
        Stream<String> functions = vocabulary.functions().stream()
                .filter(function -> !function.takesField() && function.result() == ValueType.YES_NO)
                .map(FunctionSign::name);
        return Stream.of(words.stream().map(Heading::text), fields, functions)
                .flatMap(names -> names)
                .toList();
    }

    private void add(Place place, Heading heading) {
        if (headings.containsValue(heading)) {
            problems.add(
                    place, "duplicate-column", "There is already a column '" + heading.text() + "': leave one out.");
        } else {
            headings.put(place.column(), heading);
        }
    }

    private void condition(Place place, ConditionHead head) {
        if (++conditions == TableBuilder.MOST_CONDITIONS + 1) {
            problems.add(
                    place,
                    "too-many-columns",
                    "A table has at most " + TableBuilder.MOST_CONDITIONS
                            + " columns of conditions: write some of its rules as text.");
        }
        headings.put(place.column(), new Heading.Asks(head));
    }
}
