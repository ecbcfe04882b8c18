package dev.trunkline.rules.engine;

import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.language.ValueType;
import dev.trunkline.rules.language.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes checked rules as the DRL that Drools compiles. Nothing of an author's text gets here but literals of plain ASCII;
 * rules are named by their rank, regular expressions by their number, and a consequence only notes the rank.
 */
final class CanonicalText {
    private static final char LAST_PLAIN = '~';
    private static final String NOT_PLAIN = "\"'`\\";

    private final Vocabulary vocabulary;
    private final Constants constants;

    CanonicalText(Vocabulary vocabulary, Constants constants) {
        this.vocabulary = vocabulary;
        this.constants = constants;
    }

    /** The text for rules in the order of their ranks. */
    String of(List<CheckedRule> rules) {
        StringBuilder text = new StringBuilder();
        text.append("package trunkline.").append(vocabulary.stage().key()).append(";\n");
        text.append("import ").append(vocabulary.factType().getName()).append(";\n");
        text.append("import ").append(Proposals.class.getName()).append(";\n");
        text.append("global Proposals proposals;\n");
        for (int rank = 0; rank < rules.size(); rank++) {
            text.append("rule \"r").append(rank).append("\"\nwhen\n    ");
            text.append(vocabulary.factType().getSimpleName()).append('(');
            text.append(pattern(rules.get(rank).condition()));
            text.append(")\nthen\n    proposals.fired(").append(rank).append(");\nend\n");
        }
        return text.toString();
    }

    /** Equalities stand first, because Drools looks up all rules with an equality on the same field at once. */
    private String pattern(Condition condition) {
        if (!(condition instanceof Condition.All all)) {
            return write(condition);
        }
        return all.parts().stream()
                .sorted((one, other) -> Boolean.compare(isLookedUp(other), isLookedUp(one)))
                .map(this::write)
                .collect(Collectors.joining(", "));
    }

    private static boolean isLookedUp(Condition condition) {
        return condition instanceof Condition.TextIs is && !is.negated() && is.operand() instanceof Operand.Plain;
    }

    private String write(Condition condition) {
        return switch (condition) {
            case Condition.All all -> joined(all.parts(), " && ");
            case Condition.Any any -> joined(any.parts(), " || ");
            case Condition.Not not -> "!(" + write(not.part()) + ")";
            case Condition.TextIs is -> write(is.operand()) + (is.negated() ? " != " : " == ") + literal(is.text());
            case Condition.TextIn in ->
                write(in.operand()) + (in.negated() ? " not in (" : " in (")
                        + in.texts().stream().map(this::literal).collect(Collectors.joining(", ")) + ")";
            case Condition.TextPart part ->
                (part.negated() ? "!" : "") + write(part.operand()) + "."
                        + part.place().method() + "(" + literal(part.text()) + ")";
            case Condition.Matches matches -> {
                String looked = write(matches.operand());
                yield (matches.negated() ? "!" : "") + "fits(" + looked + ", "
                        + constants.pattern(vocabulary.stage() + looked, matches.pattern()) + ")";
            }
            case Condition.NumberIs is ->
                write(is.operand()) + " " + is.comparison().symbol() + " " + literal(is.operand(), is.number());
            case Condition.NumberIn in ->
                write(in.operand()) + (in.negated() ? " not in (" : " in (")
                        + in.numbers().stream()
                                .map(number -> literal(in.operand(), number))
                                .collect(Collectors.joining(", "))
                        + ")";
            case Condition.Says says -> write(says.operand()) + " == " + says.wanted();
        };
    }

    private String joined(List<Condition> parts, String operator) {
        return parts.stream().map(this::write).collect(Collectors.joining(operator, "(", ")"));
    }

    private String write(Operand operand) {
        return switch (operand) {
            case Operand.Plain plain -> plain.field().name();
            case Operand.Call call ->
                call.function().name() + "("
                        + (call.field() == null ? "" : call.field().name() + ", ") + literal(call.literal()) + ")";
        };
    }

    private static String literal(Operand operand, BigDecimal number) {
        return operand.type() == ValueType.WHOLE_NUMBER
                ? number.toBigIntegerExact().toString()
                : Double.toString(number.doubleValue());
    }

    /** Plain ASCII stands for itself; a text with anything else is named by its number, so that nothing needs an escape. */
    private String literal(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c <= LAST_PLAIN && NOT_PLAIN.indexOf(c) < 0);
        return plain ? '"' + text + '"' : "text(" + constants.text(text) + ")";
    }
}
