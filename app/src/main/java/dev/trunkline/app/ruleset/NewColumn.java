package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.ConditionHead;
import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.Vocabulary;
import java.util.Arrays;
import java.util.Optional;

/**
 * A column of conditions that somebody asks for.
 *
 * @param field what it asks about, as {@link ColumnWords#choices} names it
 * @param literal the text that some functions need: the parameter of {@code param}
 * @param unfit whether the operator can't ask about the field
 * @param problem what else is wrong; empty when nothing is
 */
record NewColumn(String field, String operator, String literal, boolean unfit, String problem) {
    static final NewColumn NONE = new NewColumn("", ColumnOperator.IS.name(), "", false, "");

    static NewColumn of(String field, String operator, String literal) {
        return new NewColumn(field, operator, literal.strip(), false, "");
    }

    /** The header of the column; empty when it can't be had. */
    Optional<String> header(RuleStage stage) {
        Vocabulary vocabulary = Vocabulary.of(stage);
        return choice(vocabulary)
                .flatMap(choice -> known().filter(operator -> operator.fits(choice.asked()))
                        .map(operator -> operator.header(operand(choice), choice.asked())))
                .filter(header -> ConditionHead.read(vocabulary, header).head().isPresent());
    }

    /** The same with what is wrong with it. */
    NewColumn refused(RuleStage stage) {
        Vocabulary vocabulary = Vocabulary.of(stage);
        String problem = choice(vocabulary).stream()
                .flatMap(choice -> known().filter(operator -> operator.fits(choice.asked())).stream()
                        .map(operator -> operator.header(operand(choice), choice.asked())))
                .flatMap(header -> ConditionHead.read(vocabulary, header).problems().stream())
                .findFirst()
                .map(RuleProblem::message)
                .orElse("");
        return new NewColumn(field, operator, literal, problem.isEmpty(), problem);
    }

    private Optional<ColumnWords.Choice> choice(Vocabulary vocabulary) {
        return ColumnWords.choices(vocabulary).stream()
                .filter(choice -> choice.name().equals(field))
                .findFirst();
    }

    private Optional<ColumnOperator> known() {
        return Arrays.stream(ColumnOperator.values())
                .filter(known -> known.name().equals(operator))
                .findFirst();
    }

    private String operand(ColumnWords.Choice choice) {
        return choice.literal() ? field + "(" + ConditionText.quoted(literal) + ")" : field;
    }
}
