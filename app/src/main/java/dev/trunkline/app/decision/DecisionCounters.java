package dev.trunkline.app.decision;

import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.ShownNumber;
import dev.trunkline.core.site.SiteId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Counts decisions as {@code trunkline.decisions}. A registry takes longer to find a counter than a decision takes to be made.
 * Thread-safe.
 */
@Component
final class DecisionCounters {
    private final MeterRegistry meters;
    private final Map<Key, Counter> counters = new ConcurrentHashMap<>();

    DecisionCounters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(SiteId site, ShownNumber shown) {
        counters.computeIfAbsent(new Key(site, shown.kind(), shown.degraded()), this::counter)
                .increment();
    }

    private Counter counter(Key key) {
        return meters.counter(
                "trunkline.decisions",
                "site",
                key.site().key(),
                "kind",
                key.kind().name().toLowerCase(Locale.ROOT),
                "degraded",
                Boolean.toString(key.degraded()));
    }

    private record Key(SiteId site, NumberKind kind, boolean degraded) {}
}
