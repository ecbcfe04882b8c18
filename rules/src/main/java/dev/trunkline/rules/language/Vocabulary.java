package dev.trunkline.rules.language;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.fact.CampaignFact;
import dev.trunkline.rules.fact.NumberFact;
import dev.trunkline.rules.fact.ResponseFact;
import dev.trunkline.rules.fact.VisitFact;
import java.util.List;
import java.util.Optional;

/**
 * What the rules of one stage may say.
 *
 * @param factName as authors write it: {@code Visit}
 * @param factType the class behind it
 * @param fields in the order in which they are shown
 */
public record Vocabulary(
        RuleStage stage,
        String factName,
        Class<?> factType,
        List<Field> fields,
        List<FunctionSign> functions,
        List<ActionKind> actions) {
    public Vocabulary {
        fields = List.copyOf(fields);
        functions = List.copyOf(functions);
        actions = List.copyOf(actions);
    }

    /** The words of a stage. */
    public static Vocabulary of(RuleStage stage) {
        return switch (stage) {
            case CHANNEL -> Words.CHANNEL;
            case CAMPAIGN -> Words.CAMPAIGN;
            case NUMBER -> Words.NUMBER;
            case QUALIFICATION -> Words.QUALIFICATION;
        };
    }

    /** These words, where rules may name the site's own lists too. */
    Vocabulary with(ListFile own) {
        if (own.lists().isEmpty()) {
            return this;
        }
        List<FunctionSign> withLists = functions.stream()
                .map(function -> function.name().equals(VisitWords.IN_LIST)
                        ? VisitWords.inList(own.lists().keySet())
                        : function)
                .toList();
        return new Vocabulary(stage, factName, factType, fields, withLists, actions);
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    Optional<FunctionSign> function(String name) {
        return functions.stream()
                .filter(function -> function.name().equals(name))
                .findFirst();
    }

    Optional<ActionKind> action(String word) {
        return actions.stream().filter(action -> action.word().equals(word)).findFirst();
    }

    /** Where a field or function stands among them, fields first. */
    int place(Operand operand) {
        return switch (operand) {
            case Operand.Plain plain -> fieldNames().indexOf(plain.field().name());
            case Operand.Call call ->
                fields.size() + functionNames().indexOf(call.function().name());
        };
    }

    List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }

    List<String> functionNames() {
        return functions.stream().map(FunctionSign::name).toList();
    }

    List<String> actionWords() {
        return actions.stream().map(ActionKind::word).toList();
    }

    private static final class Words {
        static final Vocabulary CHANNEL = new Vocabulary(
                RuleStage.CHANNEL,
                "Visit",
                VisitFact.class,
                VisitWords.fields(),
                VisitWords.functions(),
                ActionKind.of(RuleStage.CHANNEL));
        static final Vocabulary CAMPAIGN = new Vocabulary(
                RuleStage.CAMPAIGN,
                "Visit",
                CampaignFact.class,
                LaterWords.campaignFields(),
                VisitWords.functions(),
                ActionKind.of(RuleStage.CAMPAIGN));
        static final Vocabulary NUMBER = new Vocabulary(
                RuleStage.NUMBER,
                "Visit",
                NumberFact.class,
                LaterWords.numberFields(),
                LaterWords.numberFunctions(),
                ActionKind.of(RuleStage.NUMBER));
        static final Vocabulary QUALIFICATION = new Vocabulary(
                RuleStage.QUALIFICATION,
                "Response",
                ResponseFact.class,
                LaterWords.responseFields(),
                LaterWords.responseFunctions(),
                ActionKind.of(RuleStage.QUALIFICATION));
    }
}
