package dev.trunkline.benchmarks.rules;

import dev.trunkline.core.ruleset.RuleStage;
import java.util.HashMap;
import java.util.Map;

/** The mix as compiled Java: the chain of conditions that is the baseline, and predicates for the engines that want such. */
final class JavaRules {
    private final ClassLoader classes;

    JavaRules(RuleMix mix) {
        Map<String, String> sources = new HashMap<>();
        for (RuleStage stage : RuleStage.values()) {
            sources.putAll(new JavaStage(stage, mix.stage(stage)).sources());
        }
        classes = SourceCompiler.compile(sources);
    }

    StageMatcher chain(RuleStage stage) {
        return made(JavaStage.chainClass(stage), StageMatcher.class);
    }

    StageTests tests(RuleStage stage) {
        return made(JavaStage.testsClass(stage), StageTests.class);
    }

    private <T> T made(String className, Class<T> type) {
        try {
            return type.cast(
                    classes.loadClass(className).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The generated " + className + " can't be made", e);
        }
    }
}
