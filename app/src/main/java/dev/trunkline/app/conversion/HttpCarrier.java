package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.Carrier;
import dev.trunkline.core.conversion.CarrierStoppedException;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.Destinations;
import dev.trunkline.core.conversion.EntryOutcome;
import dev.trunkline.core.conversion.LedgerEntry;
import dev.trunkline.core.conversion.Platform;
import dev.trunkline.core.conversion.Sending;
import dev.trunkline.core.conversion.SendingEntries;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Calls a platform, with the destination's secret or with an access token that is renewed on the way.
 * What it took is settled call by call; what it refuses for what it says is halved until the one entry is found that it
 * refuses, and is not sent again; where a person has to mend something, or the platform is away, the rest waits.
 */
final class HttpCarrier implements Carrier {
    private static final Set<Integer> REFUSALS = Set.of(400, 409, 413, 422);
    private static final int UNAUTHORIZED = 401;

    private final Destinations destinations;
    private final Map<Platform, PlatformCalls> platforms;
    private final PlatformLine line;
    private final AccessTokens tokens;
    private final Set<String> addresses;

    /**
     * A carrier.
     *
     * @param addresses that destinations may name besides the platforms' own
     */
    HttpCarrier(
            Destinations destinations,
            Map<Platform, PlatformCalls> platforms,
            PlatformLine line,
            AccessTokens tokens,
            Set<String> addresses) {
        this.destinations = destinations;
        this.platforms = Map.copyOf(platforms);
        this.line = line;
        this.tokens = tokens;
        this.addresses = Set.copyOf(addresses);
    }

    @Override
    public void carry(Sending sending, SendingEntries entries, Consumer<List<LedgerEntry>> settled)
            throws CarrierStoppedException {
        Destination destination = sending.destination();
        PlatformCalls calls = platforms.get(destination.platform());
        String secret = destinations.secret(destination.id());
        if (calls == null || secret.isEmpty()) {
            throw new CarrierStoppedException("The destination has no secret: give it one and send again.", true);
        }
        if (!destination.address().isEmpty() && !addresses.contains(destination.address())) {
            throw new CarrierStoppedException(
                    "The address is not among those that trunkline.conversions.addresses allows.", true);
        }
        entries.forEachOpenPage(page -> {
            for (int from = 0; from < page.size(); from += calls.mostInCall()) {
                List<LedgerEntry> some = page.subList(from, Math.min(page.size(), from + calls.mostInCall()));
                say(calls, destination, secret, some, settled);
            }
        });
    }

    private void say(
            PlatformCalls calls,
            Destination destination,
            String secret,
            List<LedgerEntry> entries,
            Consumer<List<LedgerEntry>> settled)
            throws CarrierStoppedException {
        String key = key(calls, destination, secret);
        PlatformLine.Answer answer = line.call(calls.call(destination, key, entries));
        if (answer.status() == UNAUTHORIZED && tokens.forget(destination.id())) {
            key = key(calls, destination, secret);
            answer = line.call(calls.call(destination, key, entries));
        }
        if (answer.isSuccess()) {
            settled.accept(DownloadCarrier.sent(entries));
        } else if (!REFUSALS.contains(answer.status())) {
            throw new CarrierStoppedException(
                    "The platform answered " + answer.status()
                            + ": look at the account and the secret, and send again.",
                    true);
        } else if (entries.size() == 1) {
            settled.accept(List.of(entries.getFirst().became(EntryOutcome.REFUSED, answer.inWords(key))));
        } else {
            int half = entries.size() / 2;
            say(calls, destination, secret, entries.subList(0, half), settled);
            say(calls, destination, secret, entries.subList(half, entries.size()), settled);
        }
    }

    private String key(PlatformCalls calls, Destination destination, String secret) throws CarrierStoppedException {
        return calls.takesGoogleCredentials() ? tokens.of(destination.id(), secret) : secret;
    }
}
