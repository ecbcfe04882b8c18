package dev.trunkline.app.number;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.trunkline.app.store.Documents;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberState;
import dev.trunkline.core.number.NumberTakenException;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
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
        Document known =
                holdings.find(NumberDocuments.id(pool.site(), pool.id())).orElse(null);
        if (known == null) {
            throw firstTaken(document);
        }
        if (!NumberDocuments.isSame(known, document)) {
            throw new NumberTakenException("Site " + pool.site() + " has another pool " + pool.id());
        }
    }

    @Override
    public Optional<NumberPool> addToPool(
            SiteId site, PoolId pool, List<TrackingNumber> more, @Nullable TrackingNumber overflow) {
        return change(
                        () -> holdings.find(NumberDocuments.id(site, pool)),
                        document -> NumberDocuments.extended(document, more, overflow))
                .map(NumberDocuments::pool);
    }

    @Override
    public Optional<OwnedNumber> setState(SiteId site, TrackingNumber number, NumberState state) {
        return change(
                        () -> holdings.first(Filters.eq("numbers", number.e164()))
                                .filter(document -> document.getString("site").equals(site.key())),
                        document -> {
                            OwnedNumber before = NumberDocuments.number(document, number);
                            return NumberDocuments.inState(
                                    document, number, before.in(state).state());
                        })
                .map(document -> NumberDocuments.number(document, number));
    }

    /** Reads, changes and replaces, again when somebody else was faster. */
    private Optional<Document> change(Supplier<Optional<Document>> find, UnaryOperator<Document> how) {
        while (true) {
            Optional<Document> before = find.get();
            Document after = before.map(how).orElse(null);
            if (after == null || after.equals(before.get())) {
                return before;
            }
            Long revision = after.getLong(NumberDocuments.REVISION);
            after.append(NumberDocuments.REVISION, revision == null ? 1 : revision + 1);
            Bson unchanged = Filters.and(
                    Filters.eq("_id", after.getString("_id")), Filters.eq(NumberDocuments.REVISION, revision));
            switch (holdings.replaceIfUnique(unchanged, after)) {
                case DONE -> {
                    return Optional.of(after);
                }
                case TAKEN -> throw firstTaken(after);
                case NOT_FOUND -> {
                    // Somebody else changed it meanwhile.
                }
            }
        }
    }

    private NumberTakenException firstTaken(Document pool) {
        SiteId site = new SiteId(pool.getString("site"));
        PoolId id = new PoolId(pool.getString("pool"));
        return pool.getList("numbers", String.class).stream()
                .flatMap(number -> find(new TrackingNumber(number)).stream())
                .filter(owned -> !NumberDocuments.isOf(site, id, owned))
                .findFirst()
                .map(MongoNumbers::taken)
                .orElseThrow();
    }

    private static NumberTakenException taken(OwnedNumber owned) {
        return new NumberTakenException(
                "Number " + owned.number() + " belongs to site " + owned.site() + " as " + owned.role());
    }
}
