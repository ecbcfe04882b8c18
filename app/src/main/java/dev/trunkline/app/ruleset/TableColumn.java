package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.ConditionHead;
import dev.trunkline.rules.language.ValueType;
import dev.trunkline.rules.language.Vocabulary;
import dev.trunkline.rules.table.RuleTable.Column;
import dev.trunkline.rules.table.RuleTable.Form;
import dev.trunkline.rules.table.RuleTable.Kind;
import dev.trunkline.rules.table.TableText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, as its page shows it.
 *
 * @param header as authors write it
 * @param kind a {@link Kind}
 * @param form of its cells, a {@link Form}
 * @param about what a column of conditions asks about; empty for others, which the page has words for
 * @param operator how a column of conditions asks, a {@link ColumnOperator}; empty for others
 * @param size the width of its cells in characters
 * @param align {@code n} for numbers, else empty
 * @param choices the id of the list of what is known; null without one
 * @param known what rules decide in it, for people to choose from; empty for conditions
 */
record TableColumn(
        String header,
        String kind,
        String form,
        String about,
        String operator,
        int size,
        String align,
        @Nullable String choices,
        List<String> known) {

    /** Whether its cells are plain fields, without a choice of yes and no and without the name's looks. */
    boolean hasPlainCells() {
        return !kind.equals(Kind.RULE.name()) && !form.equals(Form.YES_NO.name());
    }

    /** What the page's words for it are named. */
    String message() {
        return operator.isEmpty() ? "tableColumn." + header : "tableOperator." + operator;
    }

    private static final int NARROWEST = 5;
    private static final int WIDEST = 26;
    private static final int NARROWEST_NAME = 20;
    private static final int WIDEST_NAME = 34;
    private static final int MOST_KNOWN = 50;

    /** The columns of a table in their order. */
    static List<TableColumn> of(RuleStage stage, TableForm form) {
        Map<String, Column> fixed = TableText.columns(stage).stream()
                .filter(column -> column.kind() != Kind.CONDITION)
                .collect(Collectors.toMap(Column::header, Function.identity()));
        return IntStream.range(0, form.headers().size())
                .mapToObj(index -> {
                    Column known = fixed.get(form.headers().get(index));
                    return known == null ? condition(stage, form, index) : fixed(known, form, index);
                })
                .toList();
    }

    private static TableColumn fixed(Column column, TableForm form, int index) {
        boolean decides = column.kind() == Kind.ACTION && column.form() == Form.TEXT;
        List<String> known = form.rows().stream()
                .map(cells -> cells.get(index))
                .filter(cell -> decides && !cell.isEmpty())
                .distinct()
                .sorted()
                .limit(MOST_KNOWN)
                .toList();
        return new TableColumn(
                column.header(),
                column.kind().name(),
                column.form().name(),
                "",
                "",
                size(form, index),
                align(column.form()),
                known.isEmpty() ? null : "known-" + column.header(),
                known);
    }

    private static TableColumn condition(RuleStage stage, TableForm form, int index) {
        String header = form.headers().get(index);
        Vocabulary vocabulary = Vocabulary.of(stage);
        Optional<ColumnWords> words = ColumnWords.of(vocabulary, header);
        Form cells = ConditionHead.read(vocabulary, header)
                .head()
                .map(TableColumn::form)
                .orElse(Form.TEXT);
        return new TableColumn(
                header,
                Kind.CONDITION.name(),
                cells.name(),
                words.map(ColumnWords::about).orElse(header),
                words.map(ColumnWords::operator).orElse(ColumnOperator.IS).name(),
                size(form, index),
                align(cells),
                null,
                List.of());
    }

    private static Form form(ConditionHead head) {
        if (head.type() == ValueType.YES_NO) {
            return Form.YES_NO;
        }
        boolean text = head.type() == ValueType.TEXT;
        return head.takesSeveral() ? text ? Form.TEXTS : Form.NUMBERS : text ? Form.TEXT : Form.NUMBER;
    }

    private static String align(Form form) {
        return form == Form.NUMBER ? "n" : "";
    }

    private static int size(TableForm form, int index) {
        int longest = form.rows().stream()
                .mapToInt(cells -> cells.get(index).length())
                .max()
                .orElse(0);
        boolean names = form.headers().get(index).equals(TableForm.RULE);
        return names
                ? Math.clamp(longest + 1L, NARROWEST_NAME, WIDEST_NAME)
                : Math.clamp(longest + 1L, NARROWEST, WIDEST);
    }
}
