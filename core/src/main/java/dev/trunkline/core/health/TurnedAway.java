package dev.trunkline.core.health;

import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * The visitors for whom a pool had no number left, known by the overflow number that they saw instead; those of a pool without one left
 * no trace. Thread-safe.
 */
public final class TurnedAway {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 200_000;

    private final Numbers numbers;
    private final VisitDecisions decisions;

    public TurnedAway(Numbers numbers, VisitDecisions decisions) {
        this.numbers = numbers;
        this.decisions = decisions;
    }

    /** Tells of each of them from {@code from} (inclusive) to {@code to} (exclusive), with the pool that they asked; in no order. */
    public void read(SiteId site, Instant from, Instant to, BiConsumer<PoolId, VisitDecision> reader) {
        numbers.ofSite(site).forEach(number -> {
            if (number.role() instanceof NumberRole.OverflowNumber of) {
                for (Instant day = from; day.isBefore(to); day = day.plus(DAY)) {
                    readDay(number.number(), day, day.plus(DAY).isBefore(to) ? day.plus(DAY) : to, of.pool(), reader);
                }
            }
        });
    }

    private void readDay(
            TrackingNumber overflow, Instant from, Instant to, PoolId pool, BiConsumer<PoolId, VisitDecision> reader) {
        decisions.shown(overflow, from, to.minusMillis(1), MOST_A_DAY).stream()
                .filter(decision -> decision.kind() == NumberKind.OVERFLOW)
                .forEach(decision -> reader.accept(pool, decision));
    }
}
