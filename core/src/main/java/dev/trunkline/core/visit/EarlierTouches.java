package dev.trunkline.core.visit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a visitor's earlier visits when a visit begins. It is handed on from visit to visit, so that nothing has to
 * be searched.
 *
 * @param first the earliest visit that is remembered; null for a visitor who was not seen before
 * @param lastNotDirect the latest visit that told where it came from; null when none did
 */
public record EarlierTouches(
        @Nullable Touchpoint first, @Nullable Touchpoint lastNotDirect) {
    /** Nothing is remembered. */
    public static final EarlierTouches NONE = new EarlierTouches(null, null);

    /**
     * What a visit that begins now remembers, given the one before it.
     *
     * @param window for how long a visit is remembered
     */
    public static EarlierTouches after(Visit before, Instant now, Duration window) {
        Instant oldest = now.minus(window);
        Touchpoint touch = before.touchpoint();
        if (touch.at().isBefore(oldest)) {
            return NONE;
        }
        EarlierTouches known = before.earlier();
        return new EarlierTouches(
                remembered(known.first(), oldest, touch),
                touch.isDirect() ? remembered(known.lastNotDirect(), oldest, null) : touch);
    }

    private static @Nullable Touchpoint remembered(
            @Nullable Touchpoint touch, Instant oldest, @Nullable Touchpoint otherwise) {
        return touch == null || touch.at().isBefore(oldest) ? otherwise : touch;
    }
}
