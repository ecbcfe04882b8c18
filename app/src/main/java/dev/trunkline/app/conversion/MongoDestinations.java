package dev.trunkline.app.conversion;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.Seal;
import dev.trunkline.app.store.SealedFields;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.DestinationId;
import dev.trunkline.core.conversion.Destinations;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Destinations in MongoDB, their secrets sealed in a collection of their own. Thread-safe. */
@Repository
public final class MongoDestinations implements Destinations {
    private static final String SECRETS = "destinationSecrets";
    private static final String SECRET = "secret";
    private static final String OWNER = "owner";
    private static final String UNTIL = "until";

    private final Documents destinations;
    private final Documents secrets;
    private final SealedFields sealed;
    private final Documents claims;

    public MongoDestinations(MongoDatabase database, Seal seal) {
        this.destinations = new Documents(
                database,
                "destinations",
                new IndexModel(Indexes.ascending("site", "name", "_id")),
                new IndexModel(Indexes.ascending("automatic", "_id")));
        this.secrets = new Documents(database, SECRETS);
        this.sealed = new SealedFields(seal, secrets, SECRETS, SECRET);
        this.claims = new Documents(database, "destinationClaims");
    }

    @Override
    public boolean add(Destination destination) {
        return destinations.insert(DestinationDocuments.document(destination));
    }

    @Override
    public boolean replace(Destination destination) {
        return destinations.replace(byId(destination.id()), DestinationDocuments.document(destination));
    }

    @Override
    public void remove(DestinationId id) {
        secrets.remove(byId(id));
        destinations.remove(byId(id));
    }

    @Override
    public Optional<Destination> find(DestinationId id) {
        return destinations.find(id.value()).map(DestinationDocuments::destination);
    }

    @Override
    public List<Destination> ofSite(SiteId site) {
        return destinations.all(Filters.eq("site", site.key()), Indexes.ascending("name", "_id")).stream()
                .map(DestinationDocuments::destination)
                .toList();
    }

    @Override
    public List<Destination> automatic() {
        return destinations.all(Filters.eq("automatic", true), Indexes.ascending("_id")).stream()
                .map(DestinationDocuments::destination)
                .toList();
    }

    @Override
    public void keepSecret(DestinationId id, String secret) {
        if (secret.isEmpty()) {
            secrets.remove(byId(id));
        } else {
            secrets.put(new Document("_id", id.value()).append(SECRET, sealed.sealed(id.value(), SECRET, secret)));
        }
    }

    @Override
    public String secret(DestinationId id) {
        return secrets.find(id.value())
                .map(document -> sealed.in(document, SECRET))
                .orElse("");
    }

    @Override
    public boolean claim(DestinationId id, String owner, Instant now, Instant until) {
        Bson renewal = Updates.combine(Updates.set(OWNER, owner), Updates.set(UNTIL, Times.stored(until)));
        return claims.insert(
                        new Document("_id", id.value()).append(OWNER, owner).append(UNTIL, Times.stored(until)))
                || claims.update(Filters.and(byId(id), Filters.eq(OWNER, owner)), renewal)
                || claims.update(Filters.and(byId(id), Filters.lte(UNTIL, Times.stored(now))), renewal);
    }

    @Override
    public void release(DestinationId id, String owner) {
        claims.remove(Filters.and(byId(id), Filters.eq(OWNER, owner)));
    }

    private static Bson byId(DestinationId id) {
        return Filters.eq("_id", id.value());
    }
}
