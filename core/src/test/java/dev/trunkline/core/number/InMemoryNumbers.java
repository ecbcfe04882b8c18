package dev.trunkline.core.number;

import dev.trunkline.core.site.SiteId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Numbers and pools that are forgotten with the process. Thread-safe. */
public final class InMemoryNumbers implements Numbers {
    private final Map<TrackingNumber, OwnedNumber> numbers = new TreeMap<>();
    private final Map<PoolKey, NumberPool> pools = new HashMap<>();

    @Override
    public synchronized Optional<OwnedNumber> find(TrackingNumber number) {
        return Optional.ofNullable(numbers.get(number));
    }

    @Override
    public synchronized List<OwnedNumber> ofSite(SiteId site) {
        return numbers.values().stream()
                .filter(number -> number.site().equals(site))
                .toList();
    }

    @Override
    public synchronized void add(OwnedNumber number) {
        if (number.role() instanceof NumberRole.PoolNumber || number.role() instanceof NumberRole.OverflowNumber) {
            throw new IllegalArgumentException("Number " + number.number() + " must be added with its pool");
        }
        OwnedNumber owned = numbers.putIfAbsent(number.number(), number);
        if (owned != null
                && !(owned.site().equals(number.site()) && owned.role().equals(number.role()))) {
            throw taken(owned);
        }
    }

    @Override
    public synchronized Optional<NumberPool> pool(SiteId site, PoolId pool) {
        return Optional.ofNullable(pools.get(new PoolKey(site, pool))).map(this::asItIs);
    }

    @Override
    public synchronized List<NumberPool> pools(SiteId site) {
        return pools.values().stream()
                .filter(pool -> pool.site().equals(site))
                .sorted(Comparator.comparing(pool -> pool.id().key()))
                .map(this::asItIs)
                .toList();
    }

    @Override
    public synchronized void add(NumberPool pool) {
        NumberPool known = pools.get(new PoolKey(pool.site(), pool.id()));
        if (known != null) {
            if (!known.equals(pool)) {
                throw new NumberTakenException("Site " + pool.site() + " has another pool " + pool.id());
            }
            return;
        }
        put(pool);
    }

    @Override
    public synchronized Optional<NumberPool> addToPool(
            SiteId site, PoolId id, List<TrackingNumber> more, @Nullable TrackingNumber overflow) {
        NumberPool known = pools.get(new PoolKey(site, id));
        if (known == null) {
            return Optional.empty();
        }
        if (overflow != null && known.overflow() != null && !overflow.equals(known.overflow())) {
            throw new NumberTakenException("Pool " + id + " has the overflow number " + known.overflow());
        }
        List<TrackingNumber> all = new ArrayList<>(known.numbers());
        more.stream().filter(number -> !all.contains(number)).forEach(all::add);
        TrackingNumber last = overflow == null ? known.overflow() : overflow;
        put(new NumberPool(site, id, known.name(), all, last, known.destination()));
        return pool(site, id);
    }

    @Override
    public synchronized Optional<OwnedNumber> setState(SiteId site, TrackingNumber number, NumberState state) {
        return Optional.ofNullable(numbers.computeIfPresent(
                        number, (key, owned) -> owned.site().equals(site) ? owned.in(state) : owned))
                .filter(owned -> owned.site().equals(site));
    }

    private void put(NumberPool pool) {
        List<OwnedNumber> members = members(pool);
        for (OwnedNumber member : members) {
            OwnedNumber owned = numbers.get(member.number());
            if (owned != null
                    && !(owned.site().equals(pool.site()) && owned.role().equals(member.role()))) {
                throw taken(owned);
            }
        }
        members.forEach(member -> numbers.putIfAbsent(member.number(), member));
        pools.put(new PoolKey(pool.site(), pool.id()), pool);
    }

    private NumberPool asItIs(NumberPool pool) {
        TrackingNumber overflow = pool.overflow();
        return new NumberPool(
                pool.site(),
                pool.id(),
                pool.name(),
                pool.numbers(),
                overflow != null && isEnabled(overflow) ? overflow : null,
                pool.destination(),
                pool.numbers().stream().filter(this::isEnabled).toList());
    }

    private boolean isEnabled(TrackingNumber number) {
        return find(number).orElseThrow().enabled();
    }

    private static List<OwnedNumber> members(NumberPool pool) {
        List<OwnedNumber> members = new ArrayList<>();
        for (TrackingNumber number : pool.numbers()) {
            members.add(member(number, pool, new NumberRole.PoolNumber(pool.id())));
        }
        if (pool.overflow() != null) {
            members.add(member(pool.overflow(), pool, new NumberRole.OverflowNumber(pool.id())));
        }
        return members;
    }

    private static OwnedNumber member(TrackingNumber number, NumberPool pool, NumberRole role) {
        return new OwnedNumber(number, pool.site(), role, pool.destination(), true);
    }

    private static NumberTakenException taken(OwnedNumber owned) {
        return new NumberTakenException(
                "Number " + owned.number() + " belongs to site " + owned.site() + " as " + owned.role());
    }

    private record PoolKey(SiteId site, PoolId pool) {}
}
