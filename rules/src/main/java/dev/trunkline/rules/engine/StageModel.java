package dev.trunkline.rules.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.Normal;
import dev.trunkline.rules.source.NamedLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;

/**
 * Writes checked rules as the model that Drools builds its network from: the same model that Drools' own compiler makes of DRL, made
 * here from the tree. There is no text and no class of it.
 *
 * <p>What stands first in a rule decides how many rules Drools looks at. An equality is best: Drools looks up all rules by it at once.
 * Next are tests that were answered together with all others of their text; sixteen of them share a node before them.
 */
final class StageModel {
    private static final int FEWEST_TO_GROUP = 24;

    private final FactTests tests;
    private final Checks checks;
    private final List<List<Check>> rules = new ArrayList<>();
    private final Set<Integer> guards = new HashSet<>();

    private StageModel(NamedLists lists) {
        this.tests = new FactTests(lists);
        this.checks = new Checks(tests);
    }

    /** The model of rules in the order of their ranks. */
    static StageModel of(List<CheckedRule> rules, NamedLists lists) {
        StageModel model = new StageModel(lists);
        Map<Integer, Set<String>> equalities = new HashMap<>();
        List<List<Condition>> conditions =
                rules.stream().map(rule -> Normal.of(rule.condition()).parts()).toList();
        conditions.forEach(parts -> parts.forEach(part -> model.countEquality(part, equalities)));
        Comparator<Condition> bestFirst = Comparator.comparingInt((Condition part) -> rank(part))
                .thenComparing(Comparator.comparingInt((Condition part) -> model.spread(part, equalities))
                        .reversed());
        List<List<Condition>> ordered = conditions.stream()
                .map(parts -> parts.stream().sorted(bestFirst).toList())
                .toList();
        // Tests that stand first get the first numbers, so that they are neighbours.
        ordered.stream().filter(parts -> !parts.isEmpty()).forEach(parts -> model.noteGuard(parts.getFirst()));
        ordered.forEach(
                parts -> model.rules.add(parts.stream().map(model.checks::of).toList()));
        model.tests.complete();
        return model;
    }

    private void countEquality(Condition part, Map<Integer, Set<String>> equalities) {
        if (part instanceof Condition.TextIs is && !is.negated()) {
            equalities
                    .computeIfAbsent(tests.slot(is.operand()), slot -> new HashSet<>())
                    .add(is.text());
        }
    }

    /** Among how many values an equality chooses. */
    private int spread(Condition part, Map<Integer, Set<String>> equalities) {
        return part instanceof Condition.TextIs is && !is.negated()
                ? equalities.getOrDefault(tests.slot(is.operand()), Set.of()).size()
                : 0;
    }

    private static int rank(Condition part) {
        return switch (part) {
            case Condition.TextIs is -> is.negated() ? 5 : 0;
            case Condition.TextIn in -> in.negated() ? 5 : 1;
            case Condition.TextPart text -> text.negated() ? 5 : 2;
            case Condition.Says says -> says.wanted() ? 3 : 4;
            case Condition.NumberIs is -> 4;
            case Condition.NumberIn in -> 4;
            case Condition.Any any -> 6;
            case Condition.Not not -> 6;
            case Condition.All all -> 6;
            case Condition.Matches matches -> 7;
        };
    }

    private void noteGuard(Condition first) {
        if (checks.of(first) instanceof Check.Hit hit) {
            guards.add(hit.test());
        }
    }

    FactTests tests() {
        return tests;
    }

    Model drools(String name) {
        ModelImpl model = new ModelImpl();
        for (int rank = 0; rank < rules.size(); rank++) {
            model.addRule(droolsRule(name, rank, rules.get(rank)));
        }
        return model;
    }

    private Rule droolsRule(String stage, int rank, List<Check> conditions) {
        Variable<Question> question = declarationOf(Question.class, "question");
        PatternDef<Question> pattern = pattern(question);
        for (int i = 0; i < conditions.size(); i++) {
            Check check = conditions.get(i);
            if (i == 0) {
                guard(pattern, check);
            }
            add(pattern, check);
        }
        return rule("trunkline." + stage, "r" + rank)
                .build(pattern, on(question).execute(asked -> asked.fired(rank)));
    }

    private void guard(PatternDef<Question> pattern, Check first) {
        if (guards.size() < FEWEST_TO_GROUP) {
            return;
        }
        if (first instanceof Check.Hit hit) {
            add(pattern, new Check.AnyOfGroup(hit.test() / Check.AnyOfGroup.SIZE));
        } else if (first instanceof Check.Fits fits && tests.regex(fits.regex()).hasRequired()) {
            add(pattern, new Check.AnyOfGroup(tests.regex(fits.regex()).required() / Check.AnyOfGroup.SIZE));
        }
    }

    /** Nodes with the same check are shared: its text names it. */
    private static void add(PatternDef<Question> pattern, Check check) {
        if (check instanceof Check.TextEquals equals) {
            pattern.expr(
                    check.toString(),
                    check,
                    alphaIndexedBy(
                            String.class,
                            ConstraintType.EQUAL,
                            equals.slot(),
                            asked -> asked.text(equals.slot()),
                            equals.text()));
        } else {
            pattern.expr(check.toString(), check);
        }
    }
}
