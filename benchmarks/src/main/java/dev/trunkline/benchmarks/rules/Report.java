package dev.trunkline.benchmarks.rules;

import java.util.List;
import java.util.Locale;

/** Writes figures as the table of docs/benchmarks.md, and which bars of issue 3 they meet. */
final class Report {
    private static final double NANOS = 1_000;
    private static final double KILOBYTE = 1_024;

    private final List<Figure> figures;

    /**
     * Writes these.
     *
     * @param figures in nanoseconds an evaluation
     */
    Report(List<Figure> figures) {
        this.figures = figures;
    }

    String table() {
        StringBuilder text = new StringBuilder("""
                | rules | who | µs | ± | B | beside the if-chain |
                |---|---|---|---|---|---|
                """);
        figures.stream().map(Figure::rules).distinct().sorted().forEach(rules -> {
            for (Contender contender : Contender.values()) {
                row(text, rules, contender.name(), contender.shown());
            }
            row(text, rules, Figure.DECISION, "Trunkline, whole decision from the raw visit");
        });
        return text.toString();
    }

    private void row(StringBuilder text, int rules, String who, String shown) {
        double chain = score(rules, Contender.IF_CHAIN.name());
        figures.stream()
                .filter(figure -> figure.isOf(rules, who))
                .forEach(figure -> text.append(line(
                        "| %,d | %s | %s | %s | %,.0f | %s |",
                        rules,
                        shown,
                        micros(figure.score()),
                        micros(figure.error()),
                        figure.bytes(),
                        times(figure.score() / chain))));
    }

    /**
     * One line a bar that these figures can tell.
     *
     * @param rates evaluations a second by one thread, then by two
     */
    String bars(List<Figure> rates, List<Figure> ratesOfTwo) {
        String trunkline = Contender.TRUNKLINE.name();
        StringBuilder text = new StringBuilder();
        bar(text, "100 rules: at most 3 µs", score(100, trunkline) / NANOS, 3, "µs");
        bar(text, "1,000 rules: at most 8 µs", score(1_000, trunkline) / NANOS, 8, "µs");
        bar(text, "1,000 rules: at most 12 KB", bytes(1_000, trunkline) / KILOBYTE, 12, "KB");
        bar(text, "5,000 rules: at most 40 µs", score(5_000, trunkline) / NANOS, 40, "µs");
        double besideChain = score(1_000, trunkline) / score(1_000, Contender.IF_CHAIN.name());
        bar(text, "1,000 rules: at most 3 times the if-chain", besideChain, 3, "times");
        double gain = gain(rates, ratesOfTwo, Contender.TRUNKLINE);
        double chainGain = gain(rates, ratesOfTwo, Contender.IF_CHAIN);
        if (!Double.isNaN(gain)) {
            text.append(line(
                    "- Two threads at 1.8 times the rate of one: %s, %.2f times (the if-chain on the same cores: %.2f)",
                    gain >= 1.8 ? "met" : "missed", gain, chainGain));
        }
        return text.toString();
    }

    private static void bar(StringBuilder text, String bar, double figure, double most, String unit) {
        if (!Double.isNaN(figure)) {
            text.append(line("- %s: %s, %.2f %s", bar, figure <= most ? "met" : "missed", figure, unit));
        }
    }

    private static double gain(List<Figure> one, List<Figure> two, Contender contender) {
        return new Report(two).score(anyRules(two), contender.name())
                / new Report(one).score(anyRules(one), contender.name());
    }

    private static int anyRules(List<Figure> figures) {
        return figures.isEmpty() ? 0 : figures.getFirst().rules();
    }

    private double score(int rules, String who) {
        return figures.stream()
                .filter(figure -> figure.isOf(rules, who))
                .mapToDouble(Figure::score)
                .findFirst()
                .orElse(Double.NaN);
    }

    private double bytes(int rules, String who) {
        return figures.stream()
                .filter(figure -> figure.isOf(rules, who))
                .mapToDouble(Figure::bytes)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String micros(double nanos) {
        return Double.isNaN(nanos) ? "-" : String.format(Locale.ROOT, "%,.2f", nanos / NANOS);
    }

    private static String times(double ratio) {
        return Double.isNaN(ratio) ? "-" : String.format(Locale.ROOT, "%.1f", ratio);
    }

    private static String line(String format, Object... figures) {
        return String.format(Locale.ROOT, format, figures) + '\n';
    }
}
