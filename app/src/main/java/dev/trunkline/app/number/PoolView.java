package dev.trunkline.app.number;

import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.TrackingNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pool as the API answers it. */
record PoolView(
        String id,
        String name,
        List<String> numbers,
        @Nullable String overflow,
        String destination) {
    static PoolView of(NumberPool pool) {
        return new PoolView(
                pool.id().key(),
                pool.name(),
                pool.numbers().stream().map(TrackingNumber::e164).toList(),
                pool.overflow() == null ? null : pool.overflow().e164(),
                pool.destination().e164());
    }
}
