package dev.trunkline.rules;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.ActionKind;
import dev.trunkline.rules.language.Vocabulary;
import java.util.List;

/**
 * What the rules of a stage may say, for an editor to show beside the text.
 *
 * @param fact the name of the pattern, such as {@code Visit}
 */
public record RuleReference(RuleStage stage, String fact, List<Word> fields, List<Word> functions, List<Word> actions) {
    public RuleReference {
        fields = List.copyOf(fields);
        functions = List.copyOf(functions);
        actions = List.copyOf(actions);
    }

    /**
     * A field, a function or an action.
     *
     * @param name as authors write it: {@code source}, {@code hasParam("promo")}, {@code decide.pool("ppc")}
     * @param type {@code text}, {@code whole number}, {@code number} or {@code yes or no}; empty for an action
     * @param description one sentence
     */
    public record Word(String name, String type, String description) {}

    /** The reference of a stage. */
    public static RuleReference of(RuleStage stage) {
        Vocabulary vocabulary = Vocabulary.of(stage);
        return new RuleReference(
                stage,
                vocabulary.factName(),
                vocabulary.fields().stream()
                        .map(field -> new Word(field.name(), field.type().words(), field.meaning()))
                        .toList(),
                vocabulary.functions().stream()
                        .map(function ->
                                new Word(function.sign(), function.result().words(), function.meaning()))
                        .toList(),
                vocabulary.actions().stream().map(RuleReference::action).toList());
    }

    private static Word action(ActionKind kind) {
        return new Word("decide." + kind.sign(), "", kind.meaning());
    }
}
