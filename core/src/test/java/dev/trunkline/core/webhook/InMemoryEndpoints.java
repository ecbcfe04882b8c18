package dev.trunkline.core.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Endpoints that are forgotten with the process. Thread-safe. */
public final class InMemoryEndpoints implements Endpoints {
    private final Map<EndpointId, Endpoint> endpoints = new LinkedHashMap<>();

    @Override
    public synchronized List<Endpoint> all() {
        return List.copyOf(endpoints.values());
    }

    @Override
    public synchronized Optional<Endpoint> find(EndpointId id) {
        return Optional.ofNullable(endpoints.get(id));
    }

    @Override
    public synchronized void add(Endpoint endpoint) {
        endpoints.put(endpoint.id(), endpoint);
    }

    @Override
    public synchronized boolean change(Endpoint before, Endpoint after) {
        Endpoint now = endpoints.get(before.id());
        if (now == null || now.version() != before.version()) {
            return false;
        }
        endpoints.put(after.id(), after);
        return true;
    }

    @Override
    public synchronized void forget(EndpointId id) {
        endpoints.remove(id);
    }
}
