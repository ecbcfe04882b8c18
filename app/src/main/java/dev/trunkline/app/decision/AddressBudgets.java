package dev.trunkline.app.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.trunkline.core.leasing.LeaseBudget;
import dev.trunkline.core.site.SiteId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Budgets of pool numbers per block of addresses and per site. A lease costs one of each; the page's first heartbeat gives the block its
 * one back, so people pay nothing and what never looks at the page soon has none left.
 */
@Component
final class AddressBudgets implements LeaseBudget {
    private static final int MOST_BLOCKS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);

    private final LeaseBudgetProperties properties;
    private final MeterRegistry meters;
    private final TimeMeter time;
    private final Cache<String, Bucket> blocks = Caffeine.newBuilder()
            .maximumSize(MOST_BLOCKS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
    private final Cache<SiteId, Bucket> sites =
            Caffeine.newBuilder().expireAfterAccess(FORGOTTEN_AFTER).build();

    AddressBudgets(LeaseBudgetProperties properties, MeterRegistry meters, InstantSource clock) {
        this.properties = properties;
        this.meters = meters;
        this.time = new ClockMeter(clock);
    }

    @Override
    public boolean take(SiteId site, String place) {
        if (!place.isEmpty() && !block(site, place).tryConsume(1)) {
            refused(site, "address");
            return false;
        }
        if (!ofSite(site).tryConsume(1)) {
            giveBack(site, place);
            refused(site, "site");
            return false;
        }
        return true;
    }

    @Override
    public void giveBack(SiteId site, String place) {
        if (!place.isEmpty()) {
            block(site, place).addTokens(1);
        }
    }

    private void refused(SiteId site, String whose) {
        meters.counter("trunkline.leases.refused", "site", site.key(), "budget", whose)
                .increment();
    }

    private Bucket block(SiteId site, String place) {
        return blocks.get(
                site + " " + place,
                key -> bucket(
                        properties.unconfirmedPerBlock(), properties.refillPerBlockPerHour(), Duration.ofHours(1)));
    }

    private Bucket ofSite(SiteId site) {
        return sites.get(
                site,
                key -> bucket(properties.perSitePerMinute(), properties.perSitePerMinute(), Duration.ofMinutes(1)));
    }

    private Bucket bucket(int capacity, int refill, Duration every) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, every))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockMeter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
