package dev.trunkline.app.snippet;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The scripts that pages load: the snippet, and parts of it that few pages need. Read once, thread-safe. */
@Component
public final class SnippetFiles {
    private static final String SNIPPET = "trunkline";
    private static final String ENDING = ".js";
    private static final String BROTLI_ENDING = ".js.br";

    private final Map<String, SnippetFile> byName = new TreeMap<>();
    private final SnippetFile snippet;

    SnippetFiles(ResourcePatternResolver resources) throws IOException {
        Map<String, byte[]> brotli = files(resources, BROTLI_ENDING);
        files(resources, ENDING).forEach((name, script) -> byName.put(name, file(name, script, brotli.get(name))));
        this.snippet = Optional.ofNullable(byName.remove(SNIPPET))
                .orElseThrow(() -> new IllegalStateException(
                        "The application was built without static/snippet/trunkline.js of the module templates"));
    }

    private static Map<String, byte[]> files(ResourcePatternResolver resources, String ending) throws IOException {
        Map<String, byte[]> found = new HashMap<>();
        for (Resource file : resources.getResources("classpath*:static/snippet/*" + ending)) {
            String name = Objects.requireNonNull(file.getFilename());
            found.putIfAbsent(name.substring(0, name.length() - ending.length()), file.getContentAsByteArray());
        }
        return found;
    }

    /** No encoder of Brotli runs on some of the machines that build. */
    private static SnippetFile file(String name, byte[] script, byte @Nullable [] brotli) {
        return brotli == null ? SnippetFile.of(name, script) : SnippetFile.of(name, script, brotli);
    }

    /** The snippet itself. */
    public SnippetFile snippet() {
        return snippet;
    }

    /** The parts of the snippet. */
    Collection<SnippetFile> parts() {
        return byName.values();
    }

    /** A part of the snippet by its name, such as {@code loader}. */
    public Optional<SnippetFile> part(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
