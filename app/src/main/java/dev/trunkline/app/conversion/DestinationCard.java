package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.Platform;
import dev.trunkline.core.conversion.Transport;
import org.jspecify.annotations.Nullable;

/**
 * A destination, as pages show it.
 *
 * @param minConfidence in percent, such as {@code 80}; {@code 0} when it asks for none
 * @param needsSecret whether it calls a platform and has no secret yet
 * @param tokenEnds whether its secret is an access token that Google ends after an hour
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
        String minConfidence,
        boolean automatic,
        boolean needsSecret,
        boolean tokenEnds,
        @Nullable SendingRow latest) {
    static DestinationCard of(Destination destination, String secret, @Nullable SendingRow latest) {
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
                Percentage.of(destination.minConfidence()),
                destination.automatic(),
                destination.transport() == Transport.HTTP && secret.isEmpty(),
                endsSoon(destination, secret),
                latest);
    }

    /** At another address there is something that signs by itself. */
    private static boolean endsSoon(Destination destination, String secret) {
        return destination.platform() == Platform.DATA_MANAGER
                && destination.address().isEmpty()
                && !secret.isEmpty()
                && !GoogleCredentials.isFile(secret);
    }

    static String url(Destination destination) {
        return "/sites/" + destination.site() + "/conversions/" + destination.id();
    }
}
