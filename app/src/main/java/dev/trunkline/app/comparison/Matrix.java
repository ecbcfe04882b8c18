package dev.trunkline.app.comparison;

import dev.trunkline.app.page.ChannelColors;
import dev.trunkline.core.comparison.Aspect;
import dev.trunkline.core.comparison.SubjectReport;
import dev.trunkline.core.reattribution.RunMove;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The moves between channels as a heat map. Rows and columns stand in one order, so that those who stay are on the diagonal:
 * channels that win or lose most first, so that what changes is seen without scrolling.
 */
record Matrix(List<Channel> channels, List<Row> rows) {
    private static final int STEPS = 6;

    static Matrix of(SubjectReport report) {
        List<RunMove> moves = report.moves().getOrDefault(Aspect.CHANNEL, List.of());
        Map<String, Long> sizes = new HashMap<>();
        Map<String, Long> moved = new HashMap<>();
        Map<String, Map<String, Long>> counts = new HashMap<>();
        for (RunMove move : moves) {
            sizes.merge(move.from(), move.count(), Long::sum);
            sizes.putIfAbsent(move.to(), 0L);
            if (!move.from().equals(move.to())) {
                moved.merge(move.from(), move.count(), Long::sum);
                moved.merge(move.to(), move.count(), Long::sum);
            }
            counts.computeIfAbsent(move.from(), from -> new HashMap<>()).put(move.to(), move.count());
        }
        Comparator<String> mostMovedFirst = Comparator.comparingLong((String name) -> -moved.getOrDefault(name, 0L))
                .thenComparingLong(name -> -sizes.getOrDefault(name, 0L))
                .thenComparing(Comparator.naturalOrder());
        List<Channel> channels = sizes.keySet().stream()
                .sorted(mostMovedFirst)
                .map(name -> new Channel(name, ChannelColors.of(name)))
                .toList();
        long most = MoveRow.moved(report, Aspect.CHANNEL)
                .mapToLong(RunMove::count)
                .max()
                .orElse(1);
        return new Matrix(
                channels,
                channels.stream()
                        .map(from -> row(from, channels, counts.getOrDefault(from.name(), Map.of()), most))
                        .toList());
    }

    private static Row row(Channel from, List<Channel> channels, Map<String, Long> counts, long most) {
        List<Cell> cells = channels.stream()
                .map(to -> {
                    long count = counts.getOrDefault(to.name(), 0L);
                    boolean stays = to.equals(from);
                    return new Cell(to.name(), count, stays, stays || count == 0 ? 0 : step(count, most));
                })
                .toList();
        long leave = cells.stream()
                .filter(cell -> !cell.stays())
                .mapToLong(Cell::count)
                .sum();
        return new Row(from, cells, leave);
    }

    /** Of six, by the root of the share, so that small moves beside a large one still differ. */
    private static int step(long count, long most) {
        return Math.clamp((long) Math.ceil(STEPS * Math.sqrt((double) count / most)), 1, STEPS);
    }

    /** A channel and its colour. */
    record Channel(String name, int color) {}

    /** What became of those that the base gave this channel. */
    record Row(Channel from, List<Cell> cells, long leave) {}

    /**
     * How many went there.
     *
     * @param step 1 to 6; 0 for those who stay, and for none
     */
    record Cell(String to, long count, boolean stays, int step) {}
}
