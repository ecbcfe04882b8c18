package dev.trunkline.app.comparison;

import dev.trunkline.core.comparison.Aspect;
import dev.trunkline.core.comparison.SubjectReport;
import dev.trunkline.core.reattribution.RunMove;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many went from one to the other.
 *
 * @param from as the report says it, for the link to the examples; the same for {@code to}
 * @param share of the largest move of its list, in percent
 */
record MoveRow(String from, String to, Said fromSaid, Said toSaid, long count, long share) {
    /** The moves of the aspect, the largest first, without those who stay. */
    static List<MoveRow> of(SubjectReport report, Aspect aspect) {
        long most = moved(report, aspect).mapToLong(RunMove::count).max().orElse(1);
        return moved(report, aspect)
                .map(move -> new MoveRow(
                        move.from(),
                        move.to(),
                        Said.of(aspect, move.from()),
                        Said.of(aspect, move.to()),
                        move.count(),
                        Math.max(1, move.count() * 100 / most)))
                .toList();
    }

    static Stream<RunMove> moved(SubjectReport report, Aspect aspect) {
        return report.moves().getOrDefault(aspect, List.of()).stream()
                .filter(move -> !move.from().equals(move.to()));
    }
}
