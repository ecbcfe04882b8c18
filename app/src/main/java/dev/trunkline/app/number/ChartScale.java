package dev.trunkline.app.number;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Places on a chart whose plot is 1000 wide and from {@value #TOP} to {@value #BOTTOM} high. */
final class ChartScale {
    static final int TOP = 16;
    static final int BOTTOM = 206;
    private static final int[] STEPS = {1, 2, 5};
    private static final int MOST_TICKS = 5;

    private final double most;

    /**
     * @param most the value at the top
     */
    ChartScale(double most) {
        this.most = Math.max(most, 1e-9);
    }

    double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * Math.min(value, most) / most;
    }

    /** A mark at an x in percent. */
    static Tick across(String text, double percent) {
        return new Tick(text, number(percent) + "%");
    }

    /** Whole values at even distances, from 0. */
    List<Tick> wholeTicks() {
        int step = step(most / MOST_TICKS);
        return IntStream.rangeClosed(0, (int) (most / step))
                .map(i -> i * step)
                .mapToObj(value -> new Tick(Integer.toString(value), number(y(value))))
                .toList();
    }

    private static int step(double least) {
        for (int power = 1; ; power *= 10) {
            for (int step : STEPS) {
                if (step * power >= least) {
                    return step * power;
                }
            }
        }
    }

    static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A word and its place on an axis. */
    record Tick(String text, String at) {}
}
