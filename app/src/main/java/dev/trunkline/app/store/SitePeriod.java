package dev.trunkline.app.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a site has from {@code from} (inclusive) to {@code to} (exclusive), read oldest first, page by page. A page after a key is
 * two index ranges: the rest of what stands at its time, and what stands later.
 *
 * @param time the name of the field that says when
 */
public record SitePeriod(SiteId site, String time, Instant from, Instant to) {
    private static final String SITE = "site";
    private static final String ID = "_id";

    /** The index that this needs, over a field of that name. */
    public static IndexModel index(String time) {
        return new IndexModel(Indexes.ascending(SITE, time, ID));
    }

    /**
     * The next page.
     *
     * @param at of the last document before the page; null for the first page, as is {@code id}
     */
    public List<Document> page(Documents documents, @Nullable Instant at, @Nullable String id, int limit) {
        return documents.listInTurn(filters(at, id), Indexes.ascending(time, ID), limit);
    }

    private List<Bson> filters(@Nullable Instant at, @Nullable String id) {
        if (at == null || id == null || at.isBefore(from)) {
            return List.of(
                    Filters.and(ofSite(), Filters.gte(time, Times.stored(from)), Filters.lt(time, Times.stored(to))));
        }
        if (!at.isBefore(to)) {
            return List.of();
        }
        Bson together = Filters.and(ofSite(), Filters.eq(time, Times.stored(at)), Filters.gt(ID, id));
        Bson later = Filters.and(ofSite(), Filters.gt(time, Times.stored(at)), Filters.lt(time, Times.stored(to)));
        return List.of(together, later);
    }

    private Bson ofSite() {
        return Filters.eq(SITE, site.key());
    }
}
