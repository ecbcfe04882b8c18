package dev.trunkline.core.journey;

import dev.trunkline.core.visit.Touchpoint;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A way to share the credit for a response among the visits before it. Shares are in millionths and add up to exactly 1.
 *
 * @see <a href="https://support.google.com/analytics/answer/10596866">Google Analytics: attribution models</a>, for the names, the 40-20-40
 *     of position-based and the half-life of seven days
 */
public enum CreditModel {
    FIRST {
        @Override
        double[] weights(List<Touchpoint> touches, Instant at) {
            return only(0, touches.size());
        }
    },
    LAST {
        @Override
        double[] weights(List<Touchpoint> touches, Instant at) {
            return only(touches.size() - 1, touches.size());
        }
    },
    /** The last one that was not direct; the last one when all were. */
    LAST_NON_DIRECT {
        @Override
        double[] weights(List<Touchpoint> touches, Instant at) {
            int last = IntStream.range(0, touches.size())
                    .filter(i -> !touches.get(i).isDirect())
                    .max()
                    .orElse(touches.size() - 1);
            return only(last, touches.size());
        }
    },
    LINEAR {
        @Override
        double[] weights(List<Touchpoint> touches, Instant at) {
            return same(1, touches.size());
        }
    },
    /** 40 % for the first, 40 % for the last, the rest in equal parts; half each of two. */
    POSITION_BASED {
        @Override
        double[] weights(List<Touchpoint> touches, Instant at) {
            int between = touches.size() - 2;
            double[] weights = same(between > 0 ? MIDDLE / between : 0, touches.size());
            weights[0] = END;
            weights[weights.length - 1] = END;
            return weights;
        }
    },
    /** A visit counts half as much as one seven days later. */
    TIME_DECAY {
        @Override
        double[] weights(List<Touchpoint> touches, Instant at) {
            return touches.stream()
                    .mapToDouble(touch -> Math.pow(2, -halfLives(touch.at(), at)))
                    .toArray();
        }
    };

    private static final double END = 0.4;
    private static final double MIDDLE = 0.2;
    private static final Duration HALF_LIFE = Duration.ofDays(7);
    private static final int DIGITS = 6;
    private static final long WHOLE = 1_000_000;

    /**
     * The share of each touchpoint. What rounding leaves over goes to the largest remainders, the later of equal ones.
     *
     * @param touches oldest first, at least one, none after {@code at}
     * @param at when the response began
     */
    public List<BigDecimal> credits(List<Touchpoint> touches, Instant at) {
        if (touches.isEmpty()) {
            throw new IllegalArgumentException("Credit needs a touchpoint to go to");
        }
        double[] weights = weights(touches, at);
        double sum = Arrays.stream(weights).sum();
        double[] exact =
                Arrays.stream(weights).map(weight -> weight / sum * WHOLE).toArray();
        long[] units = Arrays.stream(exact).mapToLong(share -> (long) share).toArray();
        long left = WHOLE - LongStream.of(units).sum();
        IntStream.range(0, units.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> units[i] - exact[i])
                        .thenComparing(Comparator.reverseOrder()))
                .limit(left)
                .forEach(i -> units[i]++);
        return LongStream.of(units)
                .mapToObj(share -> BigDecimal.valueOf(share, DIGITS))
                .toList();
    }

    abstract double[] weights(List<Touchpoint> touches, Instant at);

    private static double[] only(int index, int length) {
        double[] weights = new double[length];
        weights[index] = 1;
        return weights;
    }

    private static double[] same(double weight, int length) {
        double[] weights = new double[length];
        Arrays.fill(weights, weight);
        return weights;
    }

    private static double halfLives(Instant from, Instant to) {
        return (double) Duration.between(from, to).toMillis() / HALF_LIFE.toMillis();
    }
}
