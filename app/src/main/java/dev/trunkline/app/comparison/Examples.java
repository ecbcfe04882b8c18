package dev.trunkline.app.comparison;

import dev.trunkline.core.comparison.Aspect;
import dev.trunkline.core.comparison.ChangeExample;
import dev.trunkline.core.comparison.SubjectReport;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Examples of what changes, of one aspect at a time.
 *
 * @param tabs the aspects that change
 * @param aspect the name of the chosen one; empty when nothing changes
 * @param changed how many change in it, or make the chosen move
 * @param kept of how many of them there are examples
 * @param from of the chosen move; null for all moves; the same for {@code to}
 */
record Examples(
        List<Tab> tabs,
        String aspect,
        long changed,
        int kept,
        List<Row> rows,
        @Nullable Said from,
        @Nullable Said to) {
    static final int FEW = 10;

    /** @param row finds what else a page says of an example */
    static Examples of(SubjectReport report, Choice choice, Function<ChangeExample, Row> row) {
        List<Aspect> aspects = Arrays.stream(Aspect.values())
                .filter(report.changed()::containsKey)
                .toList();
        if (aspects.isEmpty()) {
            return new Examples(List.of(), "", 0, 0, List.of(), null, null);
        }
        Aspect aspect = aspects.stream()
                .filter(known -> known.key().equals(choice.aspect()))
                .findFirst()
                .orElse(aspects.getFirst());
        List<ChangeExample> kept = report.examples().stream()
                .filter(example -> example.aspect() == aspect && choice.takes(example))
                .toList();
        boolean oneMove = choice.isOneMove();
        return new Examples(
                aspects.stream()
                        .map(known -> new Tab(known.key(), changed(report, known)))
                        .toList(),
                aspect.key(),
                oneMove ? count(report, aspect, choice) : changed(report, aspect),
                kept.size(),
                inTurn(kept).stream()
                        .limit(choice.all() ? kept.size() : FEW)
                        .map(row)
                        .toList(),
                oneMove ? Said.of(aspect, choice.from()) : null,
                oneMove ? Said.of(aspect, choice.to()) : null);
    }

    /** One of each move, then another of each, so that the first few show as many moves as can be. */
    private static List<ChangeExample> inTurn(List<ChangeExample> examples) {
        Map<List<String>, Integer> seen = new HashMap<>();
        Map<ChangeExample, Integer> rounds = new HashMap<>();
        examples.forEach(example ->
                rounds.put(example, seen.merge(List.of(example.before(), example.after()), 1, Integer::sum)));
        return examples.stream()
                .sorted(Comparator.comparingInt(example -> rounds.getOrDefault(example, 0)))
                .toList();
    }

    private static long changed(SubjectReport report, Aspect aspect) {
        return report.changed().getOrDefault(aspect, 0L);
    }

    private static long count(SubjectReport report, Aspect aspect, Choice choice) {
        return MoveRow.moved(report, aspect)
                .filter(move -> move.from().equals(choice.from()) && move.to().equals(choice.to()))
                .mapToLong(move -> move.count())
                .sum();
    }

    /**
     * What somebody wants to see.
     *
     * @param of {@code visits} or {@code responses}
     * @param from of the move; empty for all, as is {@code to}
     */
    record Choice(String of, String aspect, String from, String to, boolean all) {
        boolean isOneMove() {
            return !from.isEmpty() || !to.isEmpty();
        }

        private boolean takes(ChangeExample example) {
            return !isOneMove()
                    || example.before().equals(from) && example.after().equals(to);
        }
    }

    /** An aspect that changes. */
    record Tab(String aspect, long changed) {}

    /**
     * An example.
     *
     * @param when empty when it is not stored any more, as is {@code about}, the caller or the landing page
     * @param url of its page; null when it has none
     */
    record Row(
            String id, String when, String about, @Nullable String url, Said before, Said after) {}
}
