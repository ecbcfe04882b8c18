package dev.trunkline.app.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.Vocabulary;
import dev.trunkline.rules.table.RuleTable.Column;
import dev.trunkline.rules.table.RuleTable.Kind;
import dev.trunkline.rules.table.TableText;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every column that a table can have has words, and can be asked for. */
class ColumnOperatorTest {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages", Locale.ROOT);

    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryColumn(RuleStage stage) {
        for (Column column : TableText.columns(stage)) {
            TableForm form = new TableForm(List.of(column.header()), List.of());
            TableColumn shown = TableColumn.of(stage, form).getFirst();

            assertThat(WORDS.containsKey(shown.message())).as(column.header()).isTrue();
            assertThat(shown.kind()).isEqualTo(column.kind().name());
            assertThat(shown.form()).isEqualTo(column.form().name());
            assertThat(shown.about().isEmpty()).isEqualTo(column.kind() != Kind.CONDITION);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnOfConditionsCanBeAskedFor(RuleStage stage) {
        Set<String> had = new TreeSet<>();
        for (ColumnWords.Choice choice : ColumnWords.choices(Vocabulary.of(stage))) {
            for (ColumnOperator operator : ColumnOperator.of(Vocabulary.of(stage))) {
                String literal = choice.name().equals("freeShare") ? "ppc" : "promo";
                NewColumn asked = NewColumn.of(choice.name(), operator.name(), literal);

                assertThat(asked.header(stage).isPresent())
                        .as("%s %s", choice, operator)
                        .isEqualTo(operator.fits(choice.asked()));
                asked.header(stage).ifPresent(had::add);
            }
        }

        assertThat(had)
                .containsAll(TableText.columns(stage).stream()
                        .filter(column -> column.kind() == Kind.CONDITION)
                        .map(Column::header)
                        .toList());
    }
}
