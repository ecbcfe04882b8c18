package dev.trunkline.rules.lint;

import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.Operand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values asked of one operand that no fact carried yet. A value that was met before has nothing new to tell, and what was seen
 * once is not asked again, so most facts cost one look into a set. For one thread.
 */
final class OperandTraffic {
    private static final int MOST_REMEMBERED = 20_000;

    private final Operand operand;
    private final Map<String, Integer> texts = new HashMap<>();
    private final List<Numbered> others = new ArrayList<>();
    private final Set<Object> met = new HashSet<>();

    private record Numbered(Condition.Single asked, int number) {}

    OperandTraffic(Operand operand) {
        this.operand = operand;
    }

    void ask(Condition.Single asked, int number) {
        if (asked instanceof Condition.TextIs is) {
            texts.put(is.text(), number);
        } else {
            others.add(new Numbered(asked, number));
        }
    }

    /** Notes in {@code seen} the numbers of what the fact carries. */
    void saw(Object fact, BitSet seen) {
        if (texts.isEmpty() && others.isEmpty()) {
            return;
        }
        Object value = operand.of(fact);
        if (met.contains(value) || met.size() < MOST_REMEMBERED && !met.add(value)) {
            return;
        }
        Integer equal = value instanceof String text ? texts.remove(text) : null;
        if (equal != null) {
            seen.set(equal);
        }
        others.removeIf(other -> {
            boolean carried = carries(other.asked, value, fact);
            if (carried) {
                seen.set(other.number);
            }
            return carried;
        });
    }

    /** Whether the value is what is asked for; functions about a field are asked of the fact that carries it. */
    private static boolean carries(Condition.Single asked, Object value, Object fact) {
        return switch (asked) {
            case Condition.TextIs is -> is.text().equals(value);
            case Condition.TextIn in -> in.texts().contains(value.toString());
            case Condition.TextPart part -> part.place().holds(value.toString(), part.text());
            case Condition.Matches matches -> matches.pattern().matches(value.toString());
            case Condition.NumberIs is ->
                is.comparison().holds(new BigDecimal(value.toString()).compareTo(is.number()));
            case Condition.NumberIn in ->
                in.numbers().stream().anyMatch(number -> new BigDecimal(value.toString()).compareTo(number) == 0);
            case Condition.Says says -> says.operand().of(fact).equals(says.wanted());
        };
    }
}
