package dev.trunkline.core.conversion;

import dev.trunkline.core.response.ResponseKey;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One look at what a destination should be told, and its delivery unless it is a preview.
 *
 * @param destination as it was then, so that a file reads the same later
 * @param requestedBy a person, a key, or the schedule
 * @param at when it was asked for; what it sends carries this time
 * @param endedAt null before its end
 * @param read how many responses were looked at
 * @param steps how many conversions, restatements and retractions there are to send
 * @param obstacles how many responses can't be sent as they should, by the reason
 * @param examples some of those, at most {@link #MOST_EXAMPLES}
 * @param detail why it stopped or failed, or what delays it; else empty
 */
public record Sending(
        SendingId id,
        Destination destination,
        SendingMode mode,
        String requestedBy,
        Instant at,
        SendingState state,
        @Nullable Instant endedAt,
        long read,
        Map<EntryKind, Long> steps,
        Map<ObstacleReason, Long> obstacles,
        List<Example> examples,
        String detail) {
    public static final int MOST_EXAMPLES = 100;

    public Sending {
        steps = Map.copyOf(steps);
        obstacles = Map.copyOf(obstacles);
        examples = List.copyOf(examples);
    }

    /** One that begins. */
    public static Sending begun(SendingId id, Destination destination, SendingMode mode, String by, Instant at) {
        return new Sending(
                id,
                destination,
                mode,
                by,
                at,
                SendingState.PLANNING,
                null,
                0,
                new EnumMap<>(EntryKind.class),
                new EnumMap<>(ObstacleReason.class),
                List.of(),
                "");
    }

    /** A response that can't be sent as it should. */
    public record Example(
            ResponseKey response,
            ObstacleReason reason,
            @Nullable Instant until,
            String detail) {}

    /** How many steps of the kind. */
    public long count(EntryKind kind) {
        return steps.getOrDefault(kind, 0L);
    }

    /** How many steps in all. */
    public long count() {
        return steps.values().stream().mapToLong(Long::longValue).sum();
    }

    /** This, further on. */
    public Sending now(SendingState state, @Nullable Instant endedAt, String detail) {
        return new Sending(
                id, destination, mode, requestedBy, at, state, endedAt, read, steps, obstacles, examples, detail);
    }

    /** This, to the destination as it is now. */
    Sending to(Destination current) {
        return new Sending(
                id, current, mode, requestedBy, at, state, endedAt, read, steps, obstacles, examples, detail);
    }

    Sending counted(
            long read, Map<EntryKind, Long> steps, Map<ObstacleReason, Long> obstacles, List<Example> examples) {
        return new Sending(
                id, destination, mode, requestedBy, at, state, endedAt, read, steps, obstacles, examples, detail);
    }
}
