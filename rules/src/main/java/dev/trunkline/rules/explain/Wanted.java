package dev.trunkline.rules.explain;

import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.Operand;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** What a condition would have had to see, in words. */
final class Wanted {
    private Wanted() {}

    static String by(Condition condition) {
        return switch (condition) {
            case Condition.All all -> joined(all.parts(), " and ");
            case Condition.Any any -> joined(any.parts(), " or ");
            case Condition.Not not -> "not (" + by(not.part()) + ")";
            case Condition.TextIs is -> not(is.negated()) + quoted(is.text());
            case Condition.TextIn in ->
                (in.negated() ? "none of " : "one of ")
                        + in.texts().stream().map(Wanted::quoted).collect(Collectors.joining(", "));
            case Condition.TextPart part -> part(part);
            case Condition.Matches matches ->
                not(matches.negated()) + "all of it matching "
                        + quoted(matches.pattern().pattern());
            case Condition.NumberIs is -> number(is);
            case Condition.NumberIn in ->
                (in.negated() ? "none of " : "one of ")
                        + in.numbers().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
            case Condition.Says says -> says(says);
        };
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part ->
                        part instanceof Condition.Single single ? subject(single) + by(part) : "(" + by(part) + ")")
                .collect(Collectors.joining(word));
    }

    private static String subject(Condition.Single single) {
        boolean saysItself = single instanceof Condition.Says && single.operand() instanceof Operand.Call;
        return saysItself ? "" : ConditionText.of(single.operand()) + " ";
    }

    private static String part(Condition.TextPart part) {
        String verb = switch (part.place()) {
            case START -> "beginning with ";
            case END -> "ending with ";
            case ANYWHERE -> "containing ";
        };
        return not(part.negated()) + verb + quoted(part.text());
    }

    private static String number(Condition.NumberIs is) {
        String number = is.number().toPlainString();
        return switch (is.comparison()) {
            case EQUAL -> number;
            case UNEQUAL -> "not " + number;
            case LESS -> "less than " + number;
            case AT_MOST -> "at most " + number;
            case MORE -> "more than " + number;
            case AT_LEAST -> "at least " + number;
        };
    }

    private static String says(Condition.Says says) {
        if (!(says.operand() instanceof Operand.Call call)) {
            return says.wanted() ? "yes" : "no";
        }
        String no = not(!says.wanted());
        return switch (call.function().name()) {
            case "inList" -> no + "in the list " + quoted(call.literal());
            case "onDomain" -> no + "on the domain " + quoted(call.literal());
            default -> (says.wanted() ? "a parameter " : "no parameter ") + quoted(call.literal());
        };
    }

    private static String not(boolean negated) {
        return negated ? "not " : "";
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
