package dev.trunkline.app.site;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.trunkline.app.store.SharedChanges;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Sites as this node remembers them until somebody changes one: a visitor's decision reads no store for them. Thread-safe. */
@Primary
@Component
public final class CachedSites implements Sites {
    private static final int MOST_SITES = 10_000;
    private static final String ALL = "all";

    private final Sites stored;
    private final SharedChanges changes;
    private final LoadingCache<SiteId, Optional<Site>> sites;
    private final LoadingCache<String, List<Site>> all;

    CachedSites(MongoSites stored, SharedChanges changes) {
        this.stored = stored;
        this.changes = changes;
        this.sites = Caffeine.newBuilder()
                .maximumSize(MOST_SITES)
                .refreshAfterWrite(SharedChanges.READ_AGAIN_AFTER)
                .build(stored::find);
        this.all = Caffeine.newBuilder()
                .refreshAfterWrite(SharedChanges.READ_AGAIN_AFTER)
                .build(key -> stored.all());
        changes.onChange("sites", () -> {
            sites.invalidateAll();
            all.invalidateAll();
        });
    }

    @Override
    public Optional<Site> find(SiteId id) {
        return sites.get(id);
    }

    @Override
    public List<Site> all() {
        return all.get(ALL);
    }

    @Override
    public void save(Site site) {
        stored.save(site);
        changes.tell("sites");
    }
}
