package dev.trunkline.app.snippet;

import dev.trunkline.app.web.BeforeServing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The scripts by the names of their versions, those of earlier and of newer releases too: a URL that never changes works for as long as
 * a page names it, also while nodes are updated one by one. Thread-safe.
 */
@Component
final class SnippetVersions extends BeforeServing {
    /** Anybody may ask for names that do not exist. */
    private static final Duration READ_AGAIN_AFTER = Duration.ofSeconds(30);

    private final SnippetFiles files;
    private final MongoSnippetVersions stored;
    private final InstantSource clock;
    private volatile Map<String, SnippetFile> known = Map.of();
    private Instant readAt = Instant.EPOCH;

    SnippetVersions(SnippetFiles files, MongoSnippetVersions stored, InstantSource clock) {
        super(MAKES);
        this.files = files;
        this.stored = stored;
        this.clock = clock;
    }

    /** Keeps what this release serves. */
    @Override
    protected void prepare() {
        ours().forEach(stored::keep);
        read();
    }

    private Map<String, SnippetFile> ours() {
        Map<String, SnippetFile> ours = new HashMap<>();
        ours.put(files.snippet().hash(), files.snippet());
        files.parts().forEach(part -> ours.put(part.name() + "-" + part.hash(), part));
        return ours;
    }

    /** The script of that name: the hash of a snippet, or the name and the hash of a part. */
    Optional<SnippetFile> find(String name) {
        SnippetFile file = known.get(name);
        if (file == null && mayReadAgain()) {
            read();
            file = known.get(name);
        }
        return Optional.ofNullable(file);
    }

    private synchronized boolean mayReadAgain() {
        Instant now = clock.instant();
        if (now.isBefore(readAt.plus(READ_AGAIN_AFTER))) {
            return false;
        }
        readAt = now;
        return true;
    }

    /** Those of this release with all their compressed forms, of which the store knows nothing. */
    private void read() {
        Map<String, SnippetFile> all = new HashMap<>(stored.all());
        all.putAll(ours());
        known = Map.copyOf(all);
    }
}
