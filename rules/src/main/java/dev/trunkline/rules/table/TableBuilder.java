package dev.trunkline.rules.table;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.Action;
import dev.trunkline.rules.language.CanonicalDrl;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.ConditionHead;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.language.Vocabulary;
import dev.trunkline.rules.table.RuleTable.Row;
import dev.trunkline.rules.table.RuleTable.TextRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a table of checked rules. */
final class TableBuilder {
    /** The most columns of conditions. More can't be overlooked, and rows times columns is what a table costs. */
    static final int MOST_CONDITIONS = 100;

    private final Vocabulary vocabulary;
    private final Map<CheckedRule, List<Condition.Single>> expressible = new LinkedHashMap<>();
    private final List<TextRule> textRules = new ArrayList<>();
    private final Map<String, ConditionHead> heads = new HashMap<>();
    private final Map<String, Integer> columnsOf = new HashMap<>();
    private int columns;

    private TableBuilder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param text that the rules were read from, without an error */
    static RuleTable of(CheckedFile file, String text) {
        TableBuilder builder = new TableBuilder(file.vocabulary());
        file.rules().forEach(rule -> builder.sort(rule, text));
        return builder.table();
    }

    private void sort(CheckedRule rule, String text) {
        Optional<List<Condition.Single>> singles = singles(rule);
        String reason = singles.isEmpty()
                ? "It joins conditions with || or !( … ), which a row can't say."
                : "The table would need more than " + MOST_CONDITIONS + " columns of conditions.";
        if (singles.isPresent() && takesColumns(singles.get())) {
            expressible.put(rule, singles.get());
        } else {
            textRules.add(new TextRule(rule.name(), rule.line(), text.substring(rule.start(), rule.end()), reason));
        }
    }

    /** The conditions of a rule that only joins single ones with "and". */
    private Optional<List<Condition.Single>> singles(CheckedRule rule) {
        List<Condition.Single> singles = new ArrayList<>();
        for (Condition part : CanonicalDrl.parts(vocabulary, rule.condition())) {
            if (!(part instanceof Condition.Single single)) {
                return Optional.empty();
            }
            singles.add(single);
        }
        return Optional.of(singles);
    }

    private boolean takesColumns(List<Condition.Single> singles) {
        Map<String, Integer> needed = new HashMap<>();
        singles.forEach(single -> needed.merge(head(single).text(), 1, Integer::sum));
        int more = needed.entrySet().stream()
                .mapToInt(head -> Math.max(0, head.getValue() - columnsOf.getOrDefault(head.getKey(), 0)))
                .sum();
        if (columns + more > MOST_CONDITIONS) {
            return false;
        }
        columns += more;
        needed.forEach((head, count) -> columnsOf.merge(head, count, Math::max));
        return true;
    }

    private ConditionHead head(Condition.Single single) {
        ConditionHead head = ConditionHead.of(single);
        return heads.computeIfAbsent(head.text(), text -> head);
    }

    private RuleTable table() {
        RuleStage stage = vocabulary.stage();
        List<Heading> headings = new ArrayList<>(List.of(new Heading.Name(), new Heading.Priority()));
        Map<String, Integer> firstColumn = new HashMap<>();
        heads.values().stream()
                .filter(head -> columnsOf.containsKey(head.text()))
                .sorted(ConditionHead.inOrderOf(vocabulary))
                .forEach(head -> {
                    firstColumn.put(head.text(), headings.size());
                    for (int i = 0; i < columnsOf.getOrDefault(head.text(), 0); i++) {
                        headings.add(new Heading.Asks(head));
                    }
                });
        headings.addAll(Heading.actions(stage));
        List<Row> rows = expressible.entrySet().stream()
                .map(rule -> row(headings, firstColumn, rule.getKey(), rule.getValue()))
                .toList();
        return new RuleTable(stage, headings.stream().map(Heading::column).toList(), rows, textRules);
    }

    private static Row row(
            List<Heading> headings,
            Map<String, Integer> firstColumn,
            CheckedRule rule,
            List<Condition.Single> singles) {
        String[] cells = new String[headings.size()];
        Arrays.fill(cells, "");
        cells[0] = CellText.of(rule.name());
        cells[1] = Integer.toString(rule.priority());
        for (Condition.Single single : singles) {
            int column = firstColumn.getOrDefault(ConditionHead.of(single).text(), 0);
            while (!cells[column].isEmpty()) {
                column++;
            }
            cells[column] = cell(single);
        }
        rule.actions().forEach(action -> write(action, headings, cells));
        return new Row(List.of(cells));
    }

    private static String cell(Condition.Single single) {
        return switch (single) {
            case Condition.TextIs is -> CellText.of(is.text());
            case Condition.TextIn in -> CellText.of(in.texts());
            case Condition.TextPart part -> CellText.of(part.text());
            case Condition.Matches matches -> CellText.of(matches.pattern().pattern());
            case Condition.NumberIs is -> is.number().toPlainString();
            case Condition.NumberIn in ->
                CellText.of(in.numbers().stream().map(BigDecimal::toPlainString).toList());
            case Condition.Says says ->
                says.operand() instanceof Operand.Call call ? CellText.of(call.literal()) : yesNo(says.wanted());
        };
    }

    private static void write(Action action, List<Heading> headings, String[] cells) {
        int column = headings.indexOf(new Heading.Decides(action.kind()));
        cells[column] = switch (action) {
            case Action.Name name ->
                switch (name.value()) {
                    case Action.Literal literal -> CellText.of(literal.text());
                    case Action.Bound bound -> "$" + bound.field().name();
                };
            case Action.Pool pool -> CellText.of(pool.pool().key());
            case Action.Number number -> CellText.of(number.number().e164());
            case Action.Qualified qualified -> {
                if (qualified.value().signum() != 0) {
                    cells[headings.indexOf(new Heading.Value())] =
                            qualified.value().toPlainString();
                }
                yield yesNo(qualified.qualified());
            }
        };
    }

    private static String yesNo(boolean yes) {
        return yes ? "yes" : "no";
    }
}
