package dev.trunkline.core.conversion;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to do so that a platform knows what it should.
 *
 * @param steps what to send, in this order
 * @param obstacle what can't be sent, or not yet; null when nothing stands in the way
 */
public record Plan(List<Step> steps, @Nullable Obstacle obstacle) {
    public static final Plan NOTHING = new Plan(List.of(), null);

    public Plan {
        steps = List.copyOf(steps);
    }

    /**
     * One thing to send.
     *
     * @param remark what people should know of it; empty when there is nothing
     */
    public record Step(EntryKind kind, String order, Conversion what, String remark) {}

    /**
     * What stands in the way.
     *
     * @param until from when on it can be sent; null when never
     * @param detail what the platform said; empty when it said nothing
     */
    public record Obstacle(ObstacleReason reason, @Nullable Instant until, String detail) {
        static Obstacle of(ObstacleReason reason) {
            return new Obstacle(reason, null, "");
        }
    }

    static Plan of(Step step) {
        return new Plan(List.of(step), null);
    }

    static Plan blocked(Obstacle obstacle) {
        return new Plan(List.of(), obstacle);
    }

    static Plan blocked(ObstacleReason reason) {
        return blocked(Obstacle.of(reason));
    }

    Plan with(ObstacleReason reason) {
        return obstacle == null ? new Plan(steps, Obstacle.of(reason)) : this;
    }

    Plan then(Plan next) {
        return new Plan(Stream.concat(steps.stream(), next.steps.stream()).toList(), next.obstacle);
    }
}
