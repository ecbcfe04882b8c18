package dev.trunkline.app.shadow;

import dev.trunkline.app.page.ChannelColors;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.shadow.ShadowMove;
import java.util.List;

/**
 * A shadow on a page.
 *
 * @param percent of the live visits
 * @param since when counting began
 * @param evaluated visits; {@code changed} and the three after it are of those
 * @param moves the most frequent; {@code more} says how many others there are
 */
record ShadowCard(
        long percent,
        String startedBy,
        String since,
        boolean evaluating,
        int version,
        long evaluated,
        long changed,
        long channel,
        long campaign,
        long number,
        long errors,
        long dropped,
        List<Move> moves,
        int more) {
    private static final int MOST_MOVES = 10;

    static ShadowCard of(ShadowView shadow, SiteTimes times) {
        return new ShadowCard(
                Math.max(1, Math.round(shadow.share() * 100)),
                shadow.startedBy(),
                times.brief(shadow.since()),
                shadow.evaluating(),
                shadow.version(),
                shadow.evaluated(),
                shadow.changed().any(),
                shadow.changed().channel(),
                shadow.changed().campaign(),
                shadow.changed().number(),
                shadow.errors(),
                shadow.dropped(),
                shadow.moves().stream().limit(MOST_MOVES).map(Move::of).toList(),
                Math.max(0, shadow.moves().size() - MOST_MOVES));
    }

    /**
     * How many visits would change from one channel or number to another.
     *
     * @param fromColor of a channel; -1 of a number, which has none
     */
    record Move(String aspect, String from, String to, int fromColor, int toColor, long count) {
        static Move of(ShadowView.Move move) {
            boolean channel = move.aspect() == ShadowMove.Aspect.CHANNEL;
            return new Move(
                    move.aspect().name(),
                    move.from(),
                    move.to(),
                    channel ? ChannelColors.of(move.from()) : -1,
                    channel ? ChannelColors.of(move.to()) : -1,
                    move.count());
        }
    }
}
