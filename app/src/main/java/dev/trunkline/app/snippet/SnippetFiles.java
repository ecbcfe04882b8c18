package dev.trunkline.app.snippet;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The scripts that pages load: the snippet, and parts of it that few pages need. Read once, thread-safe. */
@Component
public final class SnippetFiles {
    private static final String SNIPPET = "trunkline";
    private static final String ENDING = ".js";

    private final Map<String, SnippetFile> byName = new TreeMap<>();
    private final SnippetFile snippet;

    SnippetFiles(ResourcePatternResolver resources) throws IOException {
        for (Resource file : resources.getResources("classpath*:static/snippet/*" + ENDING)) {
            String whole = Objects.requireNonNull(file.getFilename());
            String name = whole.substring(0, whole.length() - ENDING.length());
            byName.putIfAbsent(name, SnippetFile.of(name, file.getContentAsByteArray()));
        }
        this.snippet = Optional.ofNullable(byName.remove(SNIPPET))
                .orElseThrow(() -> new IllegalStateException(
                        "The application was built without static/snippet/trunkline.js of the module templates"));
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
