package dev.trunkline.core.decision;

import dev.trunkline.core.number.TrackingNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an arrival.
 *
 * @param session what the page carries on; null when nothing about the visitor may be kept, or could be
 * @param expiresAt when the page asks again: a session number is the visitor's until then if the page is heard of in time once, and
 *     longer with each heartbeat
 * @param degraded whether the store was unreachable and the visitor gets less than the rules say
 */
public record ShownNumber(
        NumberKind kind,
        TrackingNumber number,
        @Nullable VisitorSession session,
        Instant expiresAt,
        boolean degraded) {}
