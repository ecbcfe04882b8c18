package dev.trunkline.core.conversion;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a platform takes, and when. The sources are named in docs/integrations.
 *
 * @param clicks what it recognises visits by, the preferred first; empty: it needs none
 * @param clickAge a click must be younger than this when its conversion is sent; null: any age
 * @param conversionAge a conversion must not be older than this when it is sent; null: any age
 * @param restate when it takes another value; null: never
 * @param retract when it takes a conversion back; null: never
 * @param consent the signals that must not be denied
 * @param named whether it tells conversions apart by an order id; otherwise by click and time
 * @param everything whether another campaign or channel is a difference, not only another click
 * @param reach how far back a run looks
 */
public record PlatformRules(
        List<ClickIdKind> clicks,
        @Nullable Duration clickAge,
        @Nullable Duration conversionAge,
        @Nullable AdjustmentWindow restate,
        @Nullable AdjustmentWindow retract,
        Set<String> consent,
        boolean named,
        boolean everything,
        Duration reach) {
    public PlatformRules {
        clicks = List.copyOf(clicks);
        consent = Set.copyOf(consent);
    }
}
