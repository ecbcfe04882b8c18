package dev.trunkline.rules.table;

import dev.trunkline.rules.language.ActionKind;
import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.Field;
import dev.trunkline.rules.language.Suggestion;
import dev.trunkline.rules.language.ValueType;
import dev.trunkline.rules.language.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes one row as a rule, a line for each cell, so that the problems of the rule language can be told by cell. Of what somebody
 * wrote into a cell only numbers and texts in quotation marks get into the rule.
 */
final class RowText {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Set<String> YES = Set.of("yes", "true");
    private static final Set<String> NO = Set.of("no", "false");

    private final Vocabulary vocabulary;
    private final int row;
    private final TableProblems problems;
    private final Map<Place, String> elements = new LinkedHashMap<>();
    private final Map<Heading, Placed> said = new HashMap<>();

    RowText(Vocabulary vocabulary, int row, TableProblems problems) {
        this.vocabulary = vocabulary;
        this.row = row;
        this.problems = problems;
    }

    /** Reads a cell that is not empty. */
    void add(int column, Heading heading, String cell) {
        Place place = new Place(row, column);
        try {
            boolean several =
                    heading instanceof Heading.Asks asks && asks.head().takesSeveral();
            add(place, heading, CellText.values(cell, several));
        } catch (BadCell bad) {
            problems.add(place, bad.code(), bad.message());
        }
    }

    private void add(Place place, Heading heading, List<CellText.Value> values) throws BadCell {
        CellText.Value first = values.getFirst();
        switch (heading) {
            case Heading.Asks asks ->
                elements.put(place, asks.head().with(literals(asks.head().type(), values)));
            case Heading.Name name -> said.put(name, new Placed(place, text(first)));
            case Heading.Priority priority -> said.put(priority, new Placed(place, number(first)));
            case Heading.Decides decides -> said.put(decides, new Placed(place, action(place, decides.kind(), first)));
            case Heading.Value value -> said.put(value, new Placed(place, number(first)));
        }
    }

    /** Writes the rule; its cells tell their problems. */
    void write(Place nameCell, RuleLines lines) {
        Placed name = said.getOrDefault(new Heading.Name(), new Placed(nameCell, ConditionText.quoted("")));
        lines.add(name.place, "rule " + name.text);
        Placed priority = said.get(new Heading.Priority());
        if (priority != null) {
            lines.add(priority.place, "salience " + priority.text);
        }
        lines.add(nameCell, "when " + vocabulary.factName() + "(");
        int left = elements.size();
        for (Map.Entry<Place, String> element : elements.entrySet()) {
            lines.add(element.getKey(), element.getValue() + (--left > 0 ? "," : ""));
        }
        lines.add(nameCell, ") then");
        for (ActionKind kind : vocabulary.actions()) {
            Placed argument = said.get(new Heading.Decides(kind));
            if (argument != null) {
                lines.add(argument.place, "decide." + kind.word() + "(" + argument.text);
                Placed value = kind == ActionKind.QUALIFIED ? said.get(new Heading.Value()) : null;
                if (value != null) {
                    lines.add(value.place, ", " + value.text);
                }
                lines.add(argument.place, ");");
            }
        }
        lines.add(nameCell, "end");
    }

    private static List<String> literals(ValueType type, List<CellText.Value> values) throws BadCell {
        List<String> literals = new ArrayList<>();
        for (CellText.Value value : values) {
            literals.add(
                    switch (type) {
                        case TEXT -> text(value);
                        case WHOLE_NUMBER, NUMBER -> number(value);
                        case YES_NO -> yesNo(value);
                    });
        }
        return literals;
    }

    private String action(Place place, ActionKind kind, CellText.Value value) throws BadCell {
        return switch (kind) {
            case CAMPAIGN, KEYWORD -> value.isBound() ? bound(place, value) : text(value);
            case CHANNEL, POOL, NUMBER -> text(value);
            case QUALIFIED -> yesNo(value);
        };
    }

    private String bound(Place place, CellText.Value value) throws BadCell {
        String name = value.text().substring(1);
        List<String> known = vocabulary.fields().stream().map(Field::name).toList();
        if (!known.contains(name)) {
            throw new BadCell(
                    "unknown-field",
                    "There is no field '" + name
                            + "' in this stage: write a text that begins with $ in quotation marks."
                            + Suggestion.didYouMean(name, known));
        }
        elements.put(place, "$" + name + " : " + name);
        return "$" + name;
    }

    private static String text(CellText.Value value) throws BadCell {
        if (value.isBound()) {
            throw new BadCell(
                    "bad-cell",
                    "Only campaign and keyword take a field: write a text that begins with $ in quotation marks.");
        }
        return ConditionText.quoted(value.text());
    }

    /** What is no number goes as a text, so that the rule language says what is right. */
    private static String number(CellText.Value value) {
        return NUMBER.matcher(value.text()).matches() ? value.text() : ConditionText.quoted(value.text());
    }

    private static String yesNo(CellText.Value value) throws BadCell {
        String said = value.text().toLowerCase(Locale.ROOT);
        if (!YES.contains(said) && !NO.contains(said)) {
            throw new BadCell("wrong-type", "Write yes or no.");
        }
        return Boolean.toString(YES.contains(said));
    }

    /** What a cell says, as DRL writes it. */
    private record Placed(Place place, String text) {}
}
