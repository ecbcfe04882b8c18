package dev.trunkline.app.number;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.trunkline.app.store.Documents;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberTakenException;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/**
 * Numbers and pools in MongoDB. A document is a fixed number or a whole pool, and names all its numbers in one array under a
 * unique index: one insert adds a pool with all its numbers or nothing, so neither a race nor a crash can leave half of it, or
 * give a number two roles. Thread-safe.
 */
@Repository
public final class MongoNumbers implements Numbers {
    private final Documents holdings;

    public MongoNumbers(MongoDatabase database) {
        this.holdings = new Documents(
                database,
                "numbers",
                new IndexModel(Indexes.ascending("numbers"), new IndexOptions().unique(true)),
                new IndexModel(Indexes.ascending("site", "pool")));
    }

    @Override
    public Optional<OwnedNumber> find(TrackingNumber number) {
        return holdings.first(Filters.eq("numbers", number.e164()))
                .map(document -> NumberDocuments.number(document, number));
    }

    @Override
    public List<OwnedNumber> ofSite(SiteId site) {
        return holdings.all(Filters.eq("site", site.key()), Sorts.ascending("pool")).stream()
                .flatMap(document -> NumberDocuments.numbers(document).stream())
                .sorted(Comparator.comparing(OwnedNumber::number))
                .toList();
    }

    @Override
    public void add(OwnedNumber number) {
        if (holdings.insert(NumberDocuments.document(number))) {
            return;
        }
        OwnedNumber owned = find(number.number()).orElseThrow();
        if (!owned.site().equals(number.site()) || !owned.role().equals(number.role())) {
            throw taken(owned);
        }
    }

    @Override
    public Optional<NumberPool> pool(SiteId site, PoolId pool) {
        return holdings.find(NumberDocuments.id(site, pool)).map(NumberDocuments::pool);
    }

    @Override
    public List<NumberPool> pools(SiteId site) {
        Bson poolsOfSite = Filters.and(Filters.eq("site", site.key()), Filters.gt("pool", ""));
        return holdings.all(poolsOfSite, Sorts.ascending("pool")).stream()
                .map(NumberDocuments::pool)
                .toList();
    }

    @Override
    public void add(NumberPool pool) {
        Document document = NumberDocuments.document(pool);
        if (holdings.insert(document)) {
            return;
        }
        NumberPool known = pool(pool.site(), pool.id()).orElse(null);
        if (known == null) {
            throw firstTaken(document);
        }
        if (!known.equals(pool)) {
            throw new NumberTakenException("Site " + pool.site() + " has another pool " + pool.id());
        }
    }

    private NumberTakenException firstTaken(Document pool) {
        return pool.getList("numbers", String.class).stream()
                .flatMap(number -> find(new TrackingNumber(number)).stream())
                .findFirst()
                .map(MongoNumbers::taken)
                .orElseThrow();
    }

    private static NumberTakenException taken(OwnedNumber owned) {
        return new NumberTakenException(
                "Number " + owned.number() + " belongs to site " + owned.site() + " as " + owned.role());
    }
}
