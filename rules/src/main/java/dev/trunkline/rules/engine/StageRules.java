package dev.trunkline.rules.engine;

import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleSetRejectedException;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.Action;
import dev.trunkline.rules.language.ActionKind;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.source.NamedLists;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** The rules of one stage, as Drools asks them. Thread-safe. */
public final class StageRules {
    private final RuleStage stage;
    private final List<CheckedRule> strongestFirst;
    private final @Nullable SessionPool sessions;

    private StageRules(RuleStage stage, List<CheckedRule> strongestFirst, @Nullable SessionPool sessions) {
        this.stage = stage;
        this.strongestFirst = strongestFirst;
        this.sessions = sessions;
    }

    /**
     * Builds the rules of a file that has no errors.
     *
     * @param lists the shipped lists, with the site's own
     */
    public static StageRules of(CheckedFile file, NamedLists lists) {
        List<CheckedRule> rules =
                file.rules().stream().sorted(CheckedRule.STRONGEST_FIRST).toList();
        RuleStage stage = file.vocabulary().stage();
        return rules.isEmpty()
                ? new StageRules(stage, rules, null)
                : new StageRules(stage, rules, sessions(stage, StageModel.of(rules, lists), rules.size()));
    }

    /** Drools finds its own parts by the thread's class loader, which in a packaged application may not know them. */
    private static SessionPool sessions(RuleStage stage, StageModel model, int rules) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(StageRules.class.getClassLoader());
        try {
            KieBase base = KieBaseBuilder.createKieBaseFromModel(model.drools(stage.key()));
            return new SessionPool(base, model.tests(), rules);
        } catch (RuntimeException e) {
            throw new RuleSetRejectedException(List.of(new RuleProblem(
                    stage.file(),
                    0,
                    0,
                    "",
                    RuleProblem.Severity.ERROR,
                    "engine",
                    "The rule engine refused the checked rules, which is a fault of Trunkline: " + e)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The rules, the strongest first: a rule's place is its rank. */
    public List<CheckedRule> strongestFirst() {
        return strongestFirst;
    }

    /** The ranks of the rules that match a fact of the stage. */
    public BitSet matching(Object fact) {
        return sessions == null ? new BitSet() : sessions.ask(fact);
    }

    /** All names that the rules propose for this, in the order of the alphabet. */
    Set<String> names(ActionKind kind) {
        return strongestFirst.stream()
                .flatMap(rule -> rule.actions().stream())
                .filter(action -> action.kind() == kind && action instanceof Action.Name)
                .map(action -> ((Action.Name) action).value())
                .filter(Action.Literal.class::isInstance)
                .map(value -> ((Action.Literal) value).text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the rules say of a fact. */
    StageVerdict ask(Object fact) {
        return new StageVerdict(stage, strongestFirst, fact, matching(fact));
    }
}
