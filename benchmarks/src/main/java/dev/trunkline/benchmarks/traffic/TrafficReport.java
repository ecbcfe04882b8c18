package dev.trunkline.benchmarks.traffic;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prints what came out, as tables of Markdown. */
final class TrafficReport {
    private static final String HEAD =
            "| in use, planned | numbers | in use | seed | calls | right | wrong | wrong, not flagged | unknown | flagged "
                    + "| oracle right | beside the oracle | habit right | habit wrong | habit unknown |";
    private static final String LINE = "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|";

    private final PrintStream out;

    TrafficReport(PrintStream out) {
        this.out = out;
    }

    void contests(String title, List<Contest> contests) {
        out.printf("%n## %s%n%n%s%n%s%n", title, HEAD, LINE);
        contests.stream().map(Contest::planned).distinct().forEach(use -> {
            List<Contest> these = of(contests, use);
            these.forEach(contest -> row(
                    use,
                    contest.poolSize(),
                    contest.measured(),
                    Long.toString(contest.seed()),
                    contest.onSessionNumbers(),
                    contest.habit()));
            double measured =
                    these.stream().mapToDouble(Contest::measured).average().orElseThrow();
            Tally habit = these.stream().map(Contest::habit).reduce(Tally::plus).orElseThrow();
            row(use, these.getFirst().poolSize(), measured, "all", sum(contests, use), habit);
        });
    }

    private void row(double use, int size, double measured, String seed, Tally tally, Tally habit) {
        out.printf(
                Locale.ROOT,
                "| %.0f %% | %d | %.1f %% | %s | %,d | %s | %s | %d (%s) | %s | %s | %s | %.4f | %s | %s | %s |%n",
                use * 100,
                size,
                measured * 100,
                seed,
                tally.calls(),
                percent(tally, tally.right()),
                percent(tally, tally.wrong()),
                tally.wrongWithoutAWord(),
                percent(tally, tally.wrongWithoutAWord()),
                percent(tally, tally.unknown()),
                percent(tally, tally.flagged()),
                percent(tally, tally.oracleRight()),
                tally.besideTheOracle(),
                percent(habit, habit.right()),
                percent(habit, habit.wrong()),
                percent(habit, habit.unknown()));
    }

    void calibration(List<Contest> contests) {
        List<Attempt> attempts =
                Tally.ofSessionNumbers(contests.stream().flatMap(contest -> contest.attempts().stream()));
        out.printf("%n| confidence | calls | stated | right | ± (two standard errors) |%n|---|---|---|---|---|%n");
        Calibration.rows(attempts).forEach(out::println);
    }

    /** By the kind of number that was called. */
    void lively(List<Contest> contests) {
        contests("A day with its hours, a burst, late callers, numbers that others remember, and print", contests);
        List<Attempt> attempts = contests.stream()
                .flatMap(contest -> contest.attempts().stream())
                .toList();
        out.printf(
                "%n| number called | calls | right | wrong | wrong, not flagged | unknown | flagged |%n|---|---|---|---|---|---|---|%n");
        attempts.stream().map(Attempt::kind).distinct().sorted().forEach(kind -> {
            Tally tally = Tally.of(attempts.stream()
                    .filter(attempt -> attempt.kind().equals(kind))
                    .toList());
            out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %s | %s | %s | %s | %s |%n",
                    kind.toLowerCase(Locale.ROOT),
                    tally.calls(),
                    percent(tally, tally.right()),
                    percent(tally, tally.wrong()),
                    percent(tally, tally.wrongWithoutAWord()),
                    percent(tally, tally.unknown()),
                    percent(tally, tally.flagged()));
        });
    }

    void took(long calls, Duration duration) {
        out.printf(Locale.ROOT, "%n%,d HTTP calls in %d s%n%n", calls, duration.toSeconds());
    }

    void bar(String what, boolean reached) {
        out.printf("%s: %s%n", reached ? "reached" : "MISSED", what);
    }

    static Tally sum(List<Contest> contests, double use) {
        return of(contests, use).stream()
                .map(Contest::onSessionNumbers)
                .reduce(Tally::plus)
                .orElseThrow();
    }

    private static List<Contest> of(List<Contest> contests, double use) {
        return contests.stream().filter(contest -> contest.planned() == use).toList();
    }

    private static String percent(Tally tally, int part) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * tally.share(part));
    }
}
