package dev.trunkline.app.conversion;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.DestinationId;
import dev.trunkline.core.conversion.Destinations;
import dev.trunkline.core.conversion.Platform;
import dev.trunkline.core.conversion.Sending;
import dev.trunkline.core.conversion.SendingId;
import dev.trunkline.core.conversion.Sendings;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.store.IdSource;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds, adds and changes destinations for API and pages. */
@Component
final class DestinationBook {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int MOST = 50;

    private final Destinations destinations;
    private final Sendings sendings;
    private final IdSource ids;
    private final Clock clock;
    private final JsonMapper json;

    DestinationBook(Destinations destinations, Sendings sendings, IdSource ids, Clock clock, JsonMapper json) {
        this.destinations = destinations;
        this.sendings = sendings;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** The destination of a site; one of another site is unknown. */
    Destination find(Site site, String id) {
        return Optional.of(id)
                .filter(text -> ID.matcher(text).matches())
                .flatMap(text -> destinations.find(new DestinationId(text)))
                .filter(destination -> destination.site().equals(site.id()))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-destination",
                        "Site '" + site.id() + "' has no such destination."));
    }

    /** A sending of the destination. */
    Sending sending(Destination destination, String id) {
        return Optional.of(id)
                .filter(text -> !text.isBlank())
                .flatMap(text -> sendings.find(new SendingId(text)))
                .filter(sending -> sending.destination().id().equals(destination.id()))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-sending", "The destination has no such sending."));
    }

    /** Adds a destination under a new id. */
    Destination add(Site site, DestinationCall call) {
        if (destinations.ofSite(site.id()).size() >= MOST) {
            throw ProblemException.of(
                    HttpStatus.CONFLICT, "too-many-destinations", "A site has at most " + MOST + " destinations.");
        }
        Destination added = call.added(new DestinationId(ids.next()), site, clock.instant());
        check(added, call);
        if (call.secret() != null && !call.secret().isEmpty()) {
            destinations.keepSecret(added.id(), call.secret());
        }
        destinations.add(added);
        return added;
    }

    Destination change(Site site, String id, DestinationCall call) {
        Destination changed = call.changed(find(site, id), site);
        check(changed, call);
        if (call.secret() != null) {
            destinations.keepSecret(changed.id(), call.secret());
        }
        destinations.replace(changed);
        return changed;
    }

    private void check(Destination destination, DestinationCall call) {
        if (destination.platform() == Platform.DATA_MANAGER && call.secret() != null) {
            try {
                GoogleCredentials.of(call.secret(), json);
            } catch (IllegalArgumentException e) {
                throw ProblemException.ofField("secret", String.valueOf(e.getMessage()));
            }
        }
    }

    void remove(Site site, String id) {
        destinations.remove(find(site, id).id());
    }
}
