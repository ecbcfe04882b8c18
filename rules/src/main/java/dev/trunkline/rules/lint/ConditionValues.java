package dev.trunkline.rules.lint;

import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.Condition.Place;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.language.ValueType;
import dev.trunkline.rules.lint.NumberValues.Bound;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which values of its operand a single condition holds for. */
final class ConditionValues {
    private static final Pattern LISTED = Pattern.compile("[A-Za-z0-9 _/-]*(\\|[A-Za-z0-9 _/-]*)*");

    private ConditionValues() {}

    /** The values for which it holds, or does not hold when it is negated. */
    static ValueSet of(Condition.Single condition, boolean negated) {
        return switch (condition) {
            case Condition.TextIs is -> texts(List.of(is.text()), is.negated() != negated);
            case Condition.TextIn in -> texts(in.texts(), in.negated() != negated);
            case Condition.TextPart part -> part(part, part.negated() != negated);
            case Condition.Matches matches -> regex(matches, matches.negated() != negated);
            case Condition.NumberIs is -> number(is, negated);
            case Condition.NumberIn in -> numbers(in, in.negated() != negated);
            case Condition.Says says -> OnlyValues.of(List.of(says.wanted() != negated));
        };
    }

    private static ValueSet texts(List<String> texts, boolean negated) {
        return negated ? new TextValues(new HashSet<>(texts), List.of()) : OnlyValues.of(texts);
    }

    private static ValueSet part(Condition.TextPart part, boolean negated) {
        if (part.text().isEmpty()) {
            return negated ? OnlyValues.of(List.of()) : TextValues.ANY;
        }
        Place place = part.place();
        return new TextValues(Set.of(), List.of(new TextTest.Part(place, part.text(), negated)));
    }

    private static ValueSet regex(Condition.Matches matches, boolean negated) {
        String inside = inside(matches.pattern().pattern());
        return LISTED.matcher(inside).matches()
                ? texts(List.of(inside.split("\\|", -1)), negated)
                : new TextValues(Set.of(), List.of(new TextTest.Regex(matches.pattern(), negated)));
    }

    /** The whole text is matched anyway, so anchors and brackets around it say nothing. */
    private static String inside(String regex) {
        String bare = regex.startsWith("^") ? regex.substring(1) : regex;
        bare = bare.endsWith("$") ? bare.substring(0, bare.length() - 1) : bare;
        return bare.startsWith("(") && bare.endsWith(")") ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static ValueSet number(Condition.NumberIs is, boolean negated) {
        boolean whole = isWhole(is.operand());
        BigDecimal at = exact(is.operand(), is.number());
        return switch (negated ? is.comparison().opposite() : is.comparison()) {
            case EQUAL -> OnlyValues.of(List.of(at));
            case UNEQUAL -> new NumberValues(whole, null, null, Set.of(at));
            case LESS -> range(whole, null, end(whole, at, -1));
            case AT_MOST -> range(whole, null, new Bound(at, true));
            case MORE -> range(whole, end(whole, at, 1), null);
            case AT_LEAST -> range(whole, new Bound(at, true), null);
        };
    }

    private static ValueSet range(boolean whole, @Nullable Bound low, @Nullable Bound high) {
        return new NumberValues(whole, low, high, Set.of());
    }

    private static Bound end(boolean whole, BigDecimal at, int inwards) {
        return whole ? new Bound(NumberValues.plain(at.add(BigDecimal.valueOf(inwards))), true) : new Bound(at, false);
    }

    private static ValueSet numbers(Condition.NumberIn in, boolean negated) {
        List<BigDecimal> numbers =
                in.numbers().stream().map(number -> exact(in.operand(), number)).toList();
        return negated
                ? new NumberValues(isWhole(in.operand()), null, null, new HashSet<>(numbers))
                : OnlyValues.of(numbers);
    }

    private static boolean isWhole(Operand operand) {
        return operand.type() == ValueType.WHOLE_NUMBER;
    }

    /** The engine compares fractions as doubles: two literals that are one double are one number. */
    private static BigDecimal exact(Operand operand, BigDecimal number) {
        return NumberValues.plain(isWhole(operand) ? number : BigDecimal.valueOf(number.doubleValue()));
    }
}
