package dev.trunkline.app.number;

import dev.trunkline.app.store.Remembered;
import dev.trunkline.app.store.SharedChanges;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberState;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Numbers and pools as this node remembers them until somebody changes one. Thread-safe. */
@Primary
@Component
public final class CachedNumbers implements Numbers {
    private static final String CHANGES = "numbers";
    private static final int MOST_NUMBERS = 100_000;
    private static final int MOST_SITES = 10_000;

    private final Numbers stored;
    private final SharedChanges changes;
    private final Remembered<TrackingNumber, Optional<OwnedNumber>> numbers;
    private final Remembered<SiteId, List<NumberPool>> pools;

    CachedNumbers(MongoNumbers stored, SharedChanges changes) {
        this.stored = stored;
        this.changes = changes;
        this.numbers = new Remembered<>(MOST_NUMBERS, stored::find);
        this.pools = new Remembered<>(MOST_SITES, stored::pools);
        changes.onChange(CHANGES, () -> {
            numbers.forget();
            pools.forget();
        });
    }

    @Override
    public Optional<OwnedNumber> find(TrackingNumber number) {
        return numbers.get(number);
    }

    @Override
    public List<OwnedNumber> ofSite(SiteId site) {
        return stored.ofSite(site);
    }

    @Override
    public void add(OwnedNumber number) {
        stored.add(number);
        changes.tell(CHANGES);
    }

    @Override
    public Optional<NumberPool> pool(SiteId site, PoolId pool) {
        return pools(site).stream().filter(known -> known.id().equals(pool)).findFirst();
    }

    @Override
    public List<NumberPool> pools(SiteId site) {
        return pools.get(site);
    }

    @Override
    public void add(NumberPool pool) {
        stored.add(pool);
        changes.tell(CHANGES);
    }

    @Override
    public Optional<NumberPool> addToPool(
            SiteId site, PoolId pool, List<TrackingNumber> more, @Nullable TrackingNumber overflow) {
        Optional<NumberPool> changed = stored.addToPool(site, pool, more, overflow);
        changes.tell(CHANGES);
        return changed;
    }

    @Override
    public Optional<OwnedNumber> setState(SiteId site, TrackingNumber number, NumberState state) {
        Optional<OwnedNumber> changed = stored.setState(site, number, state);
        changes.tell(CHANGES);
        return changed;
    }
}
