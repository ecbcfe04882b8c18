package dev.trunkline.rules.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.Normal;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.source.NamedLists;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;

/**
 * Writes checked rules as the model that Drools builds its network from: the same model that Drools' own compiler makes of DRL, made
 * here from the tree. There is no text and no class of it.
 *
 * <p>What stands first in a rule decides how many rules Drools looks at. Best is a test of a text, which was answered together with all
 * others of its text: Drools is given the numbers of those that the fact passes, and looks up the rules that begin so by them.
 */
final class StageModel {
    /** What Drools calls the rank of a rule. */
    static final String RANK = "rank";

    private static final int LAST_GUARD = 4;

    private final FactTests tests;
    private final Checks checks;
    private final List<List<Condition>> rules;
    private final int guards;
    private final boolean unguarded;

    private StageModel(FactTests tests, List<List<Condition>> rules) {
        this.tests = tests;
        this.checks = new Checks(tests);
        this.rules = rules;
        // Tests that rules begin with get the first numbers, so that they are found at once.
        Set<Integer> begun = rules.stream().map(this::guard).collect(Collectors.toSet());
        this.unguarded = begun.contains(Candidate.ANY);
        this.guards = tests.count();
    }

    /**
     * The model of rules in the order of their ranks.
     *
     * @param ofVisit where the visit's texts are asked for several stages; null when this one asks all itself
     */
    static StageModel of(List<CheckedRule> rules, NamedLists lists, @Nullable VisitTests ofVisit) {
        FactTests tests = new FactTests(lists, ofVisit);
        List<List<Condition>> conditions =
                rules.stream().map(rule -> Normal.of(rule.condition()).parts()).toList();
        Map<String, Set<String>> equalities = new HashMap<>();
        conditions.forEach(parts -> parts.forEach(part -> countEquality(part, equalities)));
        Comparator<Condition> bestFirst = Comparator.comparingInt(StageModel::rank)
                .thenComparing(Comparator.comparingInt((Condition part) -> spread(part, equalities))
                        .reversed());
        return new StageModel(
                tests,
                conditions.stream()
                        .map(parts -> parts.stream().sorted(bestFirst).toList())
                        .toList());
    }

    private static void countEquality(Condition part, Map<String, Set<String>> equalities) {
        if (part instanceof Condition.TextIs is && !is.negated()) {
            equalities
                    .computeIfAbsent(ConditionText.of(is.operand()), text -> new HashSet<>())
                    .add(is.text());
        }
    }

    /** Among how many values an equality chooses. */
    private static int spread(Condition part, Map<String, Set<String>> equalities) {
        return part instanceof Condition.TextIs is && !is.negated()
                ? equalities
                        .getOrDefault(ConditionText.of(is.operand()), Set.of())
                        .size()
                : 0;
    }

    private static int rank(Condition part) {
        return switch (part) {
            case Condition.TextIs is -> is.negated() ? 6 : 0;
            case Condition.TextIn in -> in.negated() ? 6 : 1;
            case Condition.TextPart text -> text.negated() ? 6 : 2;
            case Condition.Matches matches -> !matches.negated() && hasRequired(matches) ? 3 : 8;
            case Condition.Says says -> says.wanted() && isListTest(says) ? LAST_GUARD : 5;
            case Condition.NumberIs is -> 5;
            case Condition.NumberIn in -> 5;
            case Condition.Any any -> 7;
            case Condition.Not not -> 7;
            case Condition.All all -> 7;
        };
    }

    private static boolean hasRequired(Condition.Matches matches) {
        return !RequiredText.of(matches.pattern()).isEmpty();
    }

    private static boolean isListTest(Condition.Says says) {
        return says.operand() instanceof Operand.Call call && call.isListTest();
    }

    /** The test that a rule begins with. */
    private int guard(List<Condition> parts) {
        if (parts.isEmpty() || rank(parts.getFirst()) > LAST_GUARD) {
            return Candidate.ANY;
        }
        if (parts.getFirst() instanceof Condition.TextIs is) {
            return tests.test(is);
        }
        return switch (checks.of(parts.getFirst())) {
            case Check.Hit hit -> hit.test();
            case Check.Fits fits -> tests.regex(fits.regex()).required();
            case Check other -> throw new IllegalStateException(other + " guards nothing");
        };
    }

    FactTests tests() {
        return tests;
    }

    /** Tests with a smaller number are those that rules begin with. */
    int guards() {
        return guards;
    }

    /** Whether some rules begin with none. */
    boolean unguarded() {
        return unguarded;
    }

    /** The model; after it no test is added. */
    Model drools(String name) {
        ModelImpl model = new ModelImpl();
        for (int rank = 0; rank < rules.size(); rank++) {
            model.addRule(droolsRule(name, rank, rules.get(rank)));
        }
        tests.complete();
        return model;
    }

    private Rule droolsRule(String stage, int rank, List<Condition> parts) {
        Variable<Candidate> candidate = declarationOf(Candidate.class, "candidate");
        PatternDef<Candidate> pattern = pattern(candidate);
        int guard = guard(parts);
        pattern.expr(
                "guard " + guard,
                new Begins(guard),
                alphaIndexedBy(Integer.class, ConstraintType.EQUAL, 0, Candidate::guard, guard));
        for (Condition part : parts) {
            Check check = checks.of(part);
            if (!(check instanceof Check.Hit hit && hit.test() == guard)) {
                // Nodes with the same check are shared: its text names it.
                pattern.expr(check.toString(), check);
            }
        }
        return rule("trunkline." + stage, "r" + rank).metadata(RANK, rank).build(pattern, execute(() -> {}));
    }

    private record Begins(int guard) implements Predicate1<Candidate> {
        @Override
        public boolean test(Candidate candidate) {
            return candidate.guard() == guard;
        }
    }
}
