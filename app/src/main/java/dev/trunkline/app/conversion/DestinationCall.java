package dev.trunkline.app.conversion;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.DestinationId;
import dev.trunkline.core.conversion.Platform;
import dev.trunkline.core.conversion.Transport;
import dev.trunkline.core.site.Site;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The body that adds or changes a destination.
 *
 * @param secret the platform's secret or token, or {@link GoogleCredentials}; null: it stays as it is, empty: it is forgotten
 * @param zone of the times in files; null: the site's
 * @param since responses that began before are not sent; null: from now on, or as it was
 * @param minConfidence from 0 to 1; null: 0, or as it was
 */
record DestinationCall(
        @Nullable String name,
        @Nullable String platform,
        @Nullable String transport,
        @Nullable String conversionName,
        @Nullable String account,
        @Nullable String currency,
        @Nullable String zone,
        @Nullable String address,
        @Nullable Instant since,
        @Nullable Double minConfidence,
        @Nullable Boolean automatic,
        @Nullable String secret) {
    private static final int LONGEST_SECRET = 4_000;

    DestinationCall {
        secret = secret == null ? null : secret.strip();
    }

    /** A new destination. */
    Destination added(DestinationId id, Site site, Instant now) {
        return destination(id, site, one(Platform.class, "platform", platform), now);
    }

    /** The destination, changed: what the ledger says of it stays true, so platform and currency stay. */
    Destination changed(Destination before, Site site) {
        if (platform != null && !platform.equals(before.platform().name())) {
            throw ProblemException.ofField("platform", "can't be changed: add another destination");
        }
        if (currency != null && !currency.equals(before.currency())) {
            throw ProblemException.ofField("currency", "can't be changed: add another destination");
        }
        return new DestinationCall(
                        or(name, before.name()),
                        before.platform().name(),
                        or(transport, before.transport().name()),
                        or(conversionName, before.conversionName()),
                        or(account, before.account()),
                        before.currency(),
                        or(zone, before.zone().getId()),
                        or(address, before.address()),
                        since == null ? before.since() : since,
                        minConfidence == null ? before.minConfidence() : minConfidence,
                        automatic == null ? before.automatic() : automatic,
                        secret)
                .destination(before.id(), site, before.platform(), before.since());
    }

    private Destination destination(DestinationId id, Site site, Platform known, Instant now) {
        if (secret != null && secret.length() > LONGEST_SECRET) {
            throw ProblemException.ofField("secret", "must have at most " + LONGEST_SECRET + " characters");
        }
        try {
            return new Destination(
                    id,
                    site.id(),
                    or(name, "").strip(),
                    known,
                    one(Transport.class, "transport", transport),
                    or(conversionName, "").strip(),
                    or(account, "").strip(),
                    or(currency, ""),
                    zone == null ? site.zone() : zone(zone),
                    or(address, "").strip(),
                    Instant.ofEpochMilli((since == null ? now : since).toEpochMilli()),
                    minConfidence == null ? 0 : minConfidence,
                    Boolean.TRUE.equals(automatic));
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            int space = message.indexOf(' ');
            throw ProblemException.ofField(message.substring(0, space), message.substring(space + 1));
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw ProblemException.ofField(
                    "zone", "must be a time zone such as America/Toronto, but was '" + name + "'");
        }
    }

    private static <E extends Enum<E>> E one(Class<E> type, String field, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.ofField(
                        field,
                        "must be one of " + Arrays.toString(type.getEnumConstants()) + ", but was '" + name + "'"));
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "DestinationCall[" + name + "]";
    }
}
