package dev.trunkline.app.site;

import dev.trunkline.app.store.Remembered;
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
    private final Remembered<SiteId, Optional<Site>> sites;
    private final Remembered<String, List<Site>> all;

    CachedSites(MongoSites stored, SharedChanges changes) {
        this.stored = stored;
        this.changes = changes;
        this.sites = new Remembered<>(MOST_SITES, stored::find);
        this.all = new Remembered<>(1, key -> stored.all());
        changes.onChange("sites", () -> {
            sites.forget();
            all.forget();
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
