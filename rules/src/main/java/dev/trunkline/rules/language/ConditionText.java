package dev.trunkline.rules.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Writes conditions as their author would. */
public final class ConditionText {
    private ConditionText() {}

    /** A condition; the parts of a whole pattern stand between commas. */
    public static String of(Condition condition) {
        return condition instanceof Condition.All all
                ? all.parts().stream().map(ConditionText::write).collect(Collectors.joining(", "))
                : write(condition);
    }

    private static String write(Condition condition) {
        return switch (condition) {
            case Condition.All all -> joined(all.parts(), " && ");
            case Condition.Any any -> joined(any.parts(), " || ");
            case Condition.Not not ->
                "!" + (not.part().leaves() > 1 ? write(not.part()) : "(" + write(not.part()) + ")");
            case Condition.TextIs is -> of(is.operand()) + (is.negated() ? " != " : " == ") + quoted(is.text());
            case Condition.TextIn in ->
                of(in.operand()) + not(in.negated()) + "in "
                        + in.texts().stream().map(ConditionText::quoted).collect(Collectors.joining(", ", "(", ")"));
            case Condition.TextPart part ->
                of(part.operand()) + not(part.negated()) + part.place().operator() + " " + quoted(part.text());
            case Condition.Matches matches ->
                of(matches.operand()) + not(matches.negated()) + "matches "
                        + quoted(matches.pattern().pattern());
            case Condition.NumberIs is ->
                of(is.operand()) + " " + is.comparison().symbol() + " "
                        + is.number().toPlainString();
            case Condition.NumberIn in ->
                of(in.operand()) + not(in.negated()) + "in "
                        + in.numbers().stream()
                                .map(BigDecimal::toPlainString)
                                .collect(Collectors.joining(", ", "(", ")"));
            case Condition.Says says -> of(says.operand()) + (says.wanted() ? "" : " == false");
        };
    }

    private static String joined(List<Condition> parts, String operator) {
        return parts.stream().map(ConditionText::write).collect(Collectors.joining(operator, "(", ")"));
    }

    private static String not(boolean negated) {
        return negated ? " not " : " ";
    }

    /** A field or a function with its arguments. */
    public static String of(Operand operand) {
        return switch (operand) {
            case Operand.Plain plain -> plain.field().name();
            case Operand.Call call ->
                call.function().name() + "("
                        + (call.field() == null ? "" : call.field().name() + ", ") + quoted(call.literal()) + ")";
        };
    }

    /** A literal in quotation marks. */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
