package dev.trunkline.app.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import dev.trunkline.core.store.StoreUnavailableException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells every node that something it remembers has changed in the store: each kind of thing has a counter there, which nodes read every
 * second. Thread-safe.
 */
@Component
public final class SharedChanges {
    private static final Logger LOG = LoggerFactory.getLogger(SharedChanges.class);
    /** When a thing is read again though nobody told of a change: who told may have been killed on the way. */
    public static final Duration READ_AGAIN_AFTER = Duration.ofMinutes(1);

    private static final String COUNT = "count";

    private final Documents changes;
    private final Map<String, Runnable> listeners = new ConcurrentHashMap<>();
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    public SharedChanges(MongoDatabase database) {
        this.changes = new Documents(database, "changes");
    }

    /** Runs this whenever a thing of that kind has changed, here or elsewhere; it must not throw. */
    public void onChange(String kind, Runnable forget) {
        listeners.put(kind, forget);
    }

    /** A thing of that kind was changed here: this node forgets it now and the others soon. */
    public void tell(String kind) {
        try {
            changes.upsert(kind, Updates.inc(COUNT, 1L));
        } finally {
            forget(kind);
        }
    }

    /** Sees what other nodes told. */
    @Scheduled(fixedDelayString = "${trunkline.follow-every}", initialDelayString = "${trunkline.follow-every}")
    public void follow() {
        try {
            changes.all(Filters.gte("_id", ""), Indexes.ascending("_id")).forEach(this::see);
        } catch (StoreUnavailableException e) {
            LOG.debug("What is remembered stays while the store does not answer", e);
        }
    }

    private void see(Document kind) {
        String name = kind.getString("_id");
        Long count = kind.getLong(COUNT);
        if (!count.equals(seen.put(name, count))) {
            forget(name);
        }
    }

    private void forget(String kind) {
        listeners.getOrDefault(kind, () -> {}).run();
    }
}
