package dev.trunkline.app.number;

import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.OwnedNumber;
import org.jspecify.annotations.Nullable;

/** A number as the API answers it. */
record NumberView(
        String number,
        String role,
        @Nullable String channel,
        @Nullable String pool,
        String destination,
        String state,
        boolean enabled) {
    static NumberView of(OwnedNumber number) {
        return switch (number.role()) {
            case NumberRole.SiteNumber site -> of(number, "SITE", null, null);
            case NumberRole.ChannelNumber channel -> of(number, "CHANNEL", channel.channel(), null);
            case NumberRole.PoolNumber pool ->
                of(number, "POOL", null, pool.pool().key());
            case NumberRole.OverflowNumber pool ->
                of(number, "OVERFLOW", null, pool.pool().key());
        };
    }

    private static NumberView of(OwnedNumber number, String role, @Nullable String channel, @Nullable String pool) {
        return new NumberView(
                number.number().e164(),
                role,
                channel,
                pool,
                number.destination().e164(),
                number.state().name(),
                number.enabled());
    }
}
