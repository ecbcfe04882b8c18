package dev.trunkline.core.sizing;

import dev.trunkline.core.site.LeasingSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a pool would have needed: the share of visitors turned away at other sizes, replayed and by Erlang's formula.
 *
 * @param visitors who asked for a number
 * @param turnedAway how many of them really got none
 * @param erlangs the load as visitors meet it, see {@link PoolReplay#erlangs()}
 * @param peak the most numbers that would be taken at once if there were always one more
 * @param curve by size, ascending
 * @param rules each as if it had a pool of its own, most visitors first
 */
public record Sizing(
        int visitors,
        int turnedAway,
        double erlangs,
        int peak,
        List<Point> curve,
        List<Answer> answers,
        List<OfRule> rules) {
    /** The shares that people plan for. */
    public static final List<Double> SHARES = List.of(0.01, 0.001);

    private static final int MOST_POINTS = 40;
    private static final double WORST_SHOWN = 0.5;

    public Sizing {
        curve = List.copyOf(curve);
        answers = List.copyOf(answers);
        rules = List.copyOf(rules);
    }

    /**
     * Of the visitors in the log under these settings.
     *
     * @param size how many numbers the pool has; is on the curve
     */
    public static Sizing of(ArrivalLog log, LeasingSettings settings, int size) {
        PoolReplay all = log.replay(settings);
        double erlangs = all.erlangs();
        return new Sizing(
                all.visitors(),
                log.turnedAway(),
                erlangs,
                all.peak(),
                sizes(all, size).stream()
                        .map(numbers ->
                                new Point(numbers, all.turnedAway(numbers), ErlangB.turnedAway(erlangs, numbers)))
                        .toList(),
                answers(all),
                log.rules().stream()
                        .map(rule -> ofRule(rule, log.replay(settings, rule)))
                        .sorted(Comparator.comparingInt(OfRule::visitors)
                                .reversed()
                                .thenComparing(OfRule::rule))
                        .toList());
    }

    private static List<Integer> sizes(PoolReplay replay, int size) {
        int most = Math.max(replay.peak(), size);
        int least = Math.min(Math.max(1, replay.needed(WORST_SHOWN)), size);
        int step = (most - least) / MOST_POINTS + 1;
        List<Integer> sizes = new ArrayList<>();
        for (int numbers = least; numbers < most + step; numbers += step) {
            if (size < numbers && size > numbers - step) {
                sizes.add(size);
            }
            sizes.add(numbers);
        }
        return sizes;
    }

    private static List<Answer> answers(PoolReplay replay) {
        return SHARES.stream()
                .map(share -> new Answer(share, replay.needed(share), ErlangB.needed(replay.erlangs(), share)))
                .toList();
    }

    private static OfRule ofRule(String rule, PoolReplay replay) {
        return new OfRule(rule, replay.visitors(), replay.erlangs(), answers(replay));
    }

    /** The share turned away at a size. */
    public record Point(int numbers, double replayed, double erlang) {}

    /**
     * How many numbers turn away no more than a share.
     *
     * @param replayed of the visitors as they came
     * @param erlang by the formula, for visitors who come at random
     */
    public record Answer(double share, int replayed, int erlang) {}

    /**
     * The visitors of one rule.
     *
     * @param rule empty for leases from before it was kept
     */
    public record OfRule(String rule, int visitors, double erlangs, List<Answer> answers) {
        public OfRule {
            answers = List.copyOf(answers);
        }
    }
}
