package dev.trunkline.app.snippet;

import dev.trunkline.app.web.BeforeServing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
        stored.keep(files.snippet().hash(), files.snippet());
        files.parts().forEach(part -> stored.keep(part.name() + "-" + part.hash(), part));
        read();
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

    private void read() {
        known = stored.all();
    }
}
