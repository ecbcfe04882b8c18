package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.Transport;
import org.jspecify.annotations.Nullable;

/**
 * A destination, as pages show it.
 *
 * @param needsSecret whether it calls a platform and has no secret yet
 * @param latest its newest sending or preview; null when there was none
 */
record DestinationCard(
        String id,
        String url,
        String name,
        String platform,
        String transport,
        String conversionName,
        String account,
        String currency,
        String zone,
        String address,
        boolean automatic,
        boolean needsSecret,
        @Nullable SendingRow latest) {
    static DestinationCard of(Destination destination, boolean hasSecret, @Nullable SendingRow latest) {
        return new DestinationCard(
                destination.id().value(),
                url(destination),
                destination.name(),
                destination.platform().name(),
                destination.transport().name(),
                destination.conversionName(),
                destination.account(),
                destination.currency(),
                destination.zone().getId(),
                destination.address(),
                destination.automatic(),
                destination.transport() == Transport.HTTP && !hasSecret,
                latest);
    }

    static String url(Destination destination) {
        return "/sites/" + destination.site() + "/conversions/" + destination.id();
    }
}
