package dev.trunkline.app.site;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.trunkline.app.store.Documents;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Sites in MongoDB. Thread-safe. */
@Repository
public final class MongoSites implements Sites {
    private final Documents sites;

    public MongoSites(MongoDatabase database) {
        this.sites = new Documents(database, "sites");
    }

    @Override
    public Optional<Site> find(SiteId id) {
        return sites.find(id.key()).map(SiteDocuments::site);
    }

    @Override
    public List<Site> all() {
        return sites.all(Filters.gte("_id", ""), Sorts.ascending("_id")).stream()
                .map(SiteDocuments::site)
                .toList();
    }

    @Override
    public void save(Site site) {
        sites.put(SiteDocuments.document(site));
    }
}
