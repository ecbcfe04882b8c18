package dev.trunkline.rules.engine;

import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleSetRejectedException;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.Action;
import dev.trunkline.rules.language.ActionKind;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.Vocabulary;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** The rules of one stage, compiled by Drools. Thread-safe: every evaluation has a session of its own. */
final class StageEngine {
    private static final AtomicLong BUILDS = new AtomicLong();

    private final RuleStage stage;
    private final List<CheckedRule> strongestFirst;
    private final @Nullable KieBase base;

    private StageEngine(RuleStage stage, List<CheckedRule> strongestFirst, @Nullable KieBase base) {
        this.stage = stage;
        this.strongestFirst = strongestFirst;
        this.base = base;
    }

    /** Compiles a file that has no errors. */
    static StageEngine compile(CheckedFile file, Constants constants) {
        List<CheckedRule> rules =
                file.rules().stream().sorted(CheckedRule.STRONGEST_FIRST).toList();
        Vocabulary vocabulary = file.vocabulary();
        if (rules.isEmpty()) {
            return new StageEngine(vocabulary.stage(), rules, null);
        }
        return new StageEngine(
                vocabulary.stage(), rules, build(vocabulary, new CanonicalText(vocabulary, constants).of(rules)));
    }

    /**
     * Drools finds its own parts by the thread's class loader, which in a packaged application may not know them. It looks for some
     * of them at the first session only, so there is one here.
     */
    private static KieBase build(Vocabulary vocabulary, String canonicalText) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(StageEngine.class.getClassLoader());
        try {
            return buildWith(KieServices.get(), vocabulary, canonicalText);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static KieBase buildWith(KieServices services, Vocabulary vocabulary, String canonicalText) {
        String stage = vocabulary.stage().key();
        ReleaseId id = services.newReleaseId("dev.trunkline.rules", stage, "b" + BUILDS.incrementAndGet());
        EngineLoader loader = new EngineLoader();
        try {
            KieFileSystem files = services.newKieFileSystem();
            files.generateAndWritePomXML(id);
            files.write("src/main/resources/trunkline/" + stage + "/rules.drl", canonicalText);
            KieBuilder builder = services.newKieBuilder(files, loader);
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw rejected(vocabulary, errors.getFirst().getText());
            }
            KieBase base = services.newKieContainer(id, loader).getKieBase();
            base.newKieSession().dispose();
            return base;
        } catch (RuleSetRejectedException e) {
            throw e;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            throw rejected(vocabulary, e.toString());
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static RuleSetRejectedException rejected(Vocabulary vocabulary, String reason) {
        return new RuleSetRejectedException(List.of(new RuleProblem(
                vocabulary.stage().file(),
                0,
                0,
                "",
                RuleProblem.Severity.ERROR,
                "engine",
                "The rule engine refused the checked rules, which is a fault of Trunkline: " + reason)));
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

    /** Which rules match the fact. */
    StageVerdict ask(Object fact) {
        return new StageVerdict(stage, strongestFirst, fact, matching(fact));
    }

    private BitSet matching(Object fact) {
        Proposals proposals = new Proposals();
        if (base == null) {
            return proposals.ranks();
        }
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("proposals", proposals);
            session.insert(fact);
            session.fireAllRules(strongestFirst.size());
        } finally {
            session.dispose();
        }
        return proposals.ranks();
    }
}
