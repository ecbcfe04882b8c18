package dev.trunkline.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.rules.fact.VisitFact;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineLoaderTest {
    private final EngineLoader loader = new EngineLoader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Runtime",
                "java.lang.Process",
                "java.lang.ProcessBuilder",
                "java.lang.Thread",
                "java.io.File",
                "java.io.FileOutputStream",
                "java.nio.file.Files",
                "java.net.Socket",
                "java.lang.reflect.Method"
            })
    void hidesWhatReachesTheMachine(String className) throws IOException {
        String resource = className.replace('.', '/') + ".class";

        assertThatThrownBy(() -> loader.loadClass(className)).isInstanceOf(ClassNotFoundException.class);
        assertThat(loader.getResource(resource)).isNull();
        assertThat(loader.getResourceAsStream(resource)).isNull();
        assertThat(loader.getResources(resource).hasMoreElements()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.String", "java.lang.RuntimeException", "java.util.List"})
    void showsWhatCompiledRulesNeed(String className) throws ClassNotFoundException {
        assertThat(loader.loadClass(className).getName()).isEqualTo(className);
        assertThat(loader.getResource(className.replace('.', '/') + ".class")).isNotNull();
    }

    @Test
    void findsTheFactsWhereverTheThreadLooksForClasses() throws ClassNotFoundException {
        assertThat(loader.loadClass(VisitFact.class.getName())).isSameAs(VisitFact.class);
    }
}
