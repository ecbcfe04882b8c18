package dev.trunkline.app.response;

import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The first start of each caller among responses that come together, in whatever order. For one thread. */
final class EarlierCalls {
    private final Map<Caller, Instant> first = new HashMap<>();

    void add(SiteId site, CallerNumber caller, Instant startedAt) {
        first.merge(new Caller(site, caller), startedAt, (known, other) -> known.isBefore(other) ? known : other);
    }

    /** Whether one of the caller began before. Never of a withheld one. */
    boolean precede(SiteId site, CallerNumber caller, Instant startedAt) {
        return !caller.equals(CallerNumber.WITHHELD)
                && first.getOrDefault(new Caller(site, caller), startedAt).isBefore(startedAt);
    }

    private record Caller(SiteId site, CallerNumber number) {}
}
