package dev.trunkline.core.shadow;

import java.util.HashMap;
import java.util.Map;

/**
 * How a draft would have decided, in visits.
 *
 * @param evaluated under the draft
 * @param changed of those, the ones that would differ in anything
 * @param channel of those, the ones that would be of another channel; the same for campaign and number
 * @param errors whose evaluation failed; not among the evaluated
 * @param dropped that came faster than they could be evaluated
 * @param moves how many visits make each
 */
public record ShadowCounts(
        long evaluated,
        long changed,
        long channel,
        long campaign,
        long number,
        long errors,
        long dropped,
        Map<ShadowMove, Long> moves) {
    public static final ShadowCounts NONE = new ShadowCounts(0, 0, 0, 0, 0, 0, 0, Map.of());
    public static final ShadowCounts ERROR = new ShadowCounts(0, 0, 0, 0, 0, 1, 0, Map.of());
    public static final ShadowCounts DROPPED = new ShadowCounts(0, 0, 0, 0, 0, 0, 1, Map.of());

    public ShadowCounts {
        moves = Map.copyOf(moves);
    }

    /** Both together. */
    public ShadowCounts plus(ShadowCounts more) {
        Map<ShadowMove, Long> sum = new HashMap<>(moves);
        more.moves.forEach((move, count) -> sum.merge(move, count, Long::sum));
        return new ShadowCounts(
                evaluated + more.evaluated,
                changed + more.changed,
                channel + more.channel,
                campaign + more.campaign,
                number + more.number,
                errors + more.errors,
                dropped + more.dropped,
                sum);
    }
}
