package dev.trunkline.rules.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes checked rules anew, in one way for each meaning: conditions in their normal form, conditions and actions in the order of the
 * vocabulary, bound fields by their own names. What is read from this text is written as the same text again. It is plain DRL; of an
 * author's text nothing gets here but names and literals, each between quotation marks.
 */
public final class CanonicalDrl {
    private CanonicalDrl() {}

    /** All rules of a file, in its order. */
    public static String of(CheckedFile file) {
        return file.rules().stream().map(rule -> of(file.vocabulary(), rule)).collect(Collectors.joining("\n"));
    }

    /** One rule, with a line break at its end. */
    public static String of(Vocabulary vocabulary, CheckedRule rule) {
        StringBuilder text = new StringBuilder();
        text.append("rule ").append(ConditionText.quoted(rule.name())).append('\n');
        if (rule.priority() != 0) {
            text.append("salience ").append(rule.priority()).append('\n');
        }
        text.append("when\n    ").append(vocabulary.factName()).append('(');
        String inside = String.join(", ", elements(vocabulary, rule));
        text.append(inside.isEmpty() ? "" : " " + inside + " ").append(")\nthen\n");
        rule.actions().stream()
                .sorted(Comparator.comparing(Action::kind))
                .forEach(action -> text.append("    ").append(write(action)).append('\n'));
        return text.append("end\n").toString();
    }

    private static List<String> elements(Vocabulary vocabulary, CheckedRule rule) {
        List<String> elements = new ArrayList<>();
        rule.actions().stream()
                .filter(action -> action instanceof Action.Name name && name.value() instanceof Action.Bound)
                .map(action ->
                        ((Action.Bound) ((Action.Name) action).value()).field().name())
                .distinct()
                .sorted()
                .forEach(field -> elements.add("$" + field + " : " + field));
        parts(vocabulary, rule.condition()).forEach(part -> elements.add(ConditionText.of(part)));
        return elements;
    }

    /** The parts of a rule's condition, in their normal form and in the order of the vocabulary. */
    public static List<Condition> parts(Vocabulary vocabulary, Condition condition) {
        return Normal.of(condition).parts().stream()
                .sorted(Comparator.comparingInt((Condition part) -> place(vocabulary, part))
                        .thenComparing(ConditionText::of))
                .toList();
    }

    /** Fields stand before functions, both before what joins several conditions. */
    private static int place(Vocabulary vocabulary, Condition part) {
        return part instanceof Condition.Single single
                ? vocabulary.place(single.operand())
                : vocabulary.fields().size() + vocabulary.functions().size();
    }

    private static String write(Action action) {
        String argument = switch (action) {
            case Action.Name name ->
                switch (name.value()) {
                    case Action.Literal literal -> ConditionText.quoted(literal.text());
                    case Action.Bound bound -> "$" + bound.field().name();
                };
            case Action.Pool pool -> ConditionText.quoted(pool.pool().key());
            case Action.Number number -> ConditionText.quoted(number.number().e164());
            case Action.Qualified qualified ->
                qualified.qualified()
                        + (qualified.value().signum() == 0
                                ? ""
                                : ", " + qualified.value().toPlainString());
        };
        return "decide." + action.kind().word() + "(" + argument + ");";
    }
}
