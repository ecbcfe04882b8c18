package dev.trunkline.core.conversion;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Destinations that are forgotten with the process. Thread-safe. */
public final class InMemoryDestinations implements Destinations {
    private final Map<DestinationId, Destination> destinations = new HashMap<>();
    private final Map<DestinationId, String> secrets = new HashMap<>();
    private final Map<DestinationId, Claim> claims = new HashMap<>();

    @Override
    public synchronized boolean add(Destination destination) {
        return destinations.putIfAbsent(destination.id(), destination) == null;
    }

    @Override
    public synchronized boolean replace(Destination destination) {
        return destinations.replace(destination.id(), destination) != null;
    }

    @Override
    public synchronized void remove(DestinationId id) {
        destinations.remove(id);
        secrets.remove(id);
    }

    @Override
    public synchronized Optional<Destination> find(DestinationId id) {
        return Optional.ofNullable(destinations.get(id));
    }

    @Override
    public synchronized List<Destination> ofSite(SiteId site) {
        return destinations.values().stream()
                .filter(destination -> destination.site().equals(site))
                .sorted(Comparator.comparing(Destination::name)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    @Override
    public synchronized List<Destination> automatic() {
        return destinations.values().stream()
                .filter(Destination::automatic)
                .sorted(Comparator.comparing(one -> one.id().value()))
                .toList();
    }

    @Override
    public synchronized void keepSecret(DestinationId id, String secret) {
        secrets.put(id, secret);
    }

    @Override
    public synchronized String secret(DestinationId id) {
        return secrets.getOrDefault(id, "");
    }

    @Override
    public synchronized boolean claim(DestinationId id, String owner, Instant now, Instant until) {
        Claim claim = claims.get(id);
        if (claim != null && !claim.owner().equals(owner) && claim.until().isAfter(now)) {
            return false;
        }
        claims.put(id, new Claim(owner, until));
        return true;
    }

    @Override
    public synchronized void release(DestinationId id, String owner) {
        Claim claim = claims.get(id);
        if (claim != null && claim.owner().equals(owner)) {
            claims.remove(id);
        }
    }

    private record Claim(String owner, Instant until) {}
}
