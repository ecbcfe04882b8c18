package dev.trunkline.app.shadow;

import dev.trunkline.core.shadow.Shadow;
import dev.trunkline.core.shadow.ShadowCounts;
import dev.trunkline.core.shadow.ShadowMove;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A shadow and what it has counted on all nodes, some seconds ago.
 *
 * @param revision the draft's
 * @param version the one in force, against which the draft is compared; 0 before the first
 * @param since when counting began: the start, the last save of the draft, or the last publication
 * @param evaluating whether the node that answers judges visits under this revision; not for a moment after a save, and not while
 *     the draft does not compile
 * @param evaluated visits
 * @param moves the most frequent first
 */
record ShadowView(
        double share,
        Instant startedAt,
        String startedBy,
        long revision,
        int version,
        Instant since,
        boolean evaluating,
        long evaluated,
        Changed changed,
        long errors,
        long dropped,
        List<Move> moves) {
    static ShadowView of(
            Shadow shadow, long revision, int version, Instant since, boolean evaluating, ShadowCounts counts) {
        return new ShadowView(
                shadow.share(),
                shadow.startedAt(),
                shadow.startedBy(),
                revision,
                version,
                since,
                evaluating,
                counts.evaluated(),
                new Changed(counts.changed(), counts.channel(), counts.campaign(), counts.number()),
                counts.errors(),
                counts.dropped(),
                counts.moves().entrySet().stream()
                        .map(move -> new Move(
                                move.getKey().aspect(),
                                move.getKey().from(),
                                move.getKey().to(),
                                move.getValue()))
                        .sorted(Comparator.comparingLong(Move::count)
                                .reversed()
                                .thenComparing(Move::aspect)
                                .thenComparing(Move::from)
                                .thenComparing(Move::to))
                        .toList());
    }

    /** Visits that the draft would decide otherwise: in anything, and in what. */
    record Changed(long any, long channel, long campaign, long number) {}

    /** How many visits would change from one channel or number to another. */
    record Move(ShadowMove.Aspect aspect, String from, String to, long count) {}
}
