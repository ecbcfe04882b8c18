package dev.trunkline.core.comparison;

import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunMove;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What became of the visits, or of the responses, of a period or a part of it.
 *
 * @param changed how many changed in each aspect; one that changed in two counts in both
 * @param moves of the aspects that are drawn: how many went from what to what, the unchanged too, the largest first
 * @param examples at most {@link ChangeExample#MOST} of each aspect
 */
public record SubjectReport(
        RunCounts counts, Map<Aspect, Long> changed, Map<Aspect, List<RunMove>> moves, List<ChangeExample> examples) {
    public static final SubjectReport NONE = new SubjectReport(RunCounts.NONE, Map.of(), Map.of(), List.of());

    private static final Comparator<RunMove> LARGEST_FIRST = Comparator.comparingLong(RunMove::count)
            .reversed()
            .thenComparing(RunMove::from)
            .thenComparing(RunMove::to);

    public SubjectReport {
        changed = Map.copyOf(changed);
        moves = Map.copyOf(moves);
        examples = List.copyOf(examples);
    }

    /** Both parts together. */
    public SubjectReport plus(SubjectReport other) {
        Map<Aspect, Long> allChanged = new EnumMap<>(Aspect.class);
        allChanged.putAll(changed);
        other.changed.forEach((aspect, count) -> allChanged.merge(aspect, count, Long::sum));
        Map<Aspect, List<RunMove>> allMoves = new EnumMap<>(Aspect.class);
        allMoves.putAll(moves);
        other.moves.forEach((aspect, more) -> allMoves.merge(aspect, more, SubjectReport::sum));
        return new SubjectReport(
                counts.plus(other.counts),
                allChanged,
                allMoves,
                chosen(Stream.concat(examples.stream(), other.examples.stream()).toList()));
    }

    private static List<RunMove> sum(List<RunMove> some, List<RunMove> more) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        Stream.concat(some.stream(), more.stream())
                .forEach(move -> counts.computeIfAbsent(move.from(), from -> new TreeMap<>())
                        .merge(move.to(), move.count(), Long::sum));
        return moves(counts);
    }

    /** Counts by what was said before and after, as moves. */
    public static List<RunMove> moves(Map<String, Map<String, Long>> counts) {
        List<RunMove> moves = new ArrayList<>();
        counts.forEach((from, tos) -> tos.forEach((to, count) -> moves.add(new RunMove(from, to, count))));
        moves.sort(LARGEST_FIRST);
        return moves;
    }

    private static List<ChangeExample> chosen(List<ChangeExample> examples) {
        return Stream.of(Aspect.values())
                .flatMap(aspect -> examples.stream()
                        .filter(example -> example.aspect() == aspect)
                        .sorted(ChangeExample.CHOICE)
                        .limit(ChangeExample.MOST))
                .toList();
    }
}
