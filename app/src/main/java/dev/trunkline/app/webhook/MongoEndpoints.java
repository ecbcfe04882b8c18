package dev.trunkline.app.webhook;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.Seal;
import dev.trunkline.app.store.SealedFields;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.response.ChangeWatch;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.webhook.Endpoint;
import dev.trunkline.core.webhook.EndpointId;
import dev.trunkline.core.webhook.EndpointState;
import dev.trunkline.core.webhook.Endpoints;
import dev.trunkline.core.webhook.SigningSecrets;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * Endpoints in MongoDB, their secrets sealed.
 * Changes of responses are watched while there is an endpoint that collects, by what this node read or wrote last;
 * it reads several times a second, to see what is due. Thread-safe.
 */
@Repository
public final class MongoEndpoints implements Endpoints, ChangeWatch {
    private static final String ENDPOINTS = "webhookEndpoints";
    private static final String SECRET = "secret";
    private static final String EARLIER_SECRET = "earlierSecret";

    private final Documents endpoints;
    private final SealedFields sealed;
    private volatile boolean watched;

    public MongoEndpoints(MongoDatabase database, Seal seal) {
        this.endpoints = new Documents(database, ENDPOINTS);
        this.sealed = new SealedFields(seal, endpoints, ENDPOINTS, SECRET, EARLIER_SECRET);
        all();
    }

    @Override
    public boolean isOn() {
        return watched;
    }

    @Override
    public List<Endpoint> all() {
        List<Endpoint> all = endpoints.all(Filters.gte("_id", ""), Sorts.ascending("_id")).stream()
                .map(this::endpoint)
                .sorted(Comparator.comparing(Endpoint::since))
                .toList();
        watched = all.stream().anyMatch(endpoint -> endpoint.state().collects());
        return all;
    }

    @Override
    public Optional<Endpoint> find(EndpointId id) {
        return endpoints.find(id.value()).map(this::endpoint);
    }

    @Override
    public void add(Endpoint endpoint) {
        watched |= endpoint.state().collects();
        endpoints.put(document(endpoint));
    }

    @Override
    public boolean change(Endpoint before, Endpoint after) {
        watched |= after.state().collects();
        return endpoints.replace(
                Filters.and(Filters.eq("_id", before.id().value()), Filters.eq("version", before.version())),
                document(after));
    }

    @Override
    public void forget(EndpointId id) {
        endpoints.remove(Filters.eq("_id", id.value()));
    }

    private Document document(Endpoint endpoint) {
        SigningSecrets secrets = endpoint.secrets();
        String id = endpoint.id().value();
        return new Document("_id", id)
                .append("site", endpoint.site().key())
                .append("url", endpoint.url().toString())
                .append("state", endpoint.state().name())
                .append(SECRET, sealed.sealed(id, SECRET, secrets.current()))
                .append(EARLIER_SECRET, sealed.sealed(id, EARLIER_SECRET, secrets.earlier()))
                .append("earlierUntil", Times.storedOrNull(secrets.earlierUntil()))
                .append("since", Times.stored(endpoint.since()))
                .append("version", endpoint.version());
    }

    private Endpoint endpoint(Document document) {
        return new Endpoint(
                new EndpointId(document.getString("_id")),
                new SiteId(document.getString("site")),
                URI.create(document.getString("url")),
                EndpointState.valueOf(document.getString("state")),
                new SigningSecrets(
                        sealed.in(document, SECRET),
                        sealed.orNullIn(document, EARLIER_SECRET),
                        Times.orNullIn(document, "earlierUntil")),
                Times.in(document, "since"),
                document.getInteger("version"));
    }
}
