package dev.trunkline.benchmarks.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the first condition of a rule is, and how many of a hundred rules are so. */
enum RuleKind {
    EQUALITY(60),
    IN(15),
    BEGINNING(8),
    PART(7),
    LIST(8),
    REGEX(2);

    private static final int ALL = 100;

    private final int ofHundred;

    RuleKind(int ofHundred) {
        this.ofHundred = ofHundred;
    }

    /** The kinds of this many rules, in these shares; what is left over goes to those that lost the most by rounding. */
    static List<RuleKind> of(int rules) {
        Map<RuleKind, Integer> counts = new EnumMap<>(RuleKind.class);
        for (RuleKind kind : values()) {
            counts.put(kind, rules * kind.ofHundred / ALL);
        }
        int missing =
                rules - counts.values().stream().mapToInt(Integer::intValue).sum();
        List<RuleKind> byLoss = new ArrayList<>(List.of(values()));
        byLoss.sort(Comparator.comparing((RuleKind kind) -> rules * kind.ofHundred % ALL)
                .reversed());
        byLoss.subList(0, missing).forEach(kind -> counts.merge(kind, 1, Integer::sum));
        List<RuleKind> kinds = new ArrayList<>();
        counts.forEach((kind, count) -> {
            for (int i = 0; i < count; i++) {
                kinds.add(kind);
            }
        });
        return kinds;
    }
}
