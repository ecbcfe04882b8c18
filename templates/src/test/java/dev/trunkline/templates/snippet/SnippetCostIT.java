package dev.trunkline.templates.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What the snippet costs a page with 5,000 texts of which 100 hold a number. Prints the figures of docs/benchmarks.md; the limits here are
 * wide, because machines that build are busy.
 */
class SnippetCostIT extends SnippetPages {
    private static final String AGAIN = "() => { trunkline.restore(); const start = performance.now();"
            + " dispatchEvent(new Event('afterprint')); return performance.now() - start; }";
    private static final int TIMES = 15;
    private static final double STORM_SECONDS = 3;

    @Test
    void theFirstSwapIsShort() {
        List<Double> byTheClock = new ArrayList<>();
        List<Double> script = new ArrayList<>();
        List<Double> tasks = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            try (BrowserContext newcomer = browser.visitor()) {
                Page page = newcomer.newPage();
                page.addInitScript(Probe.SCRIPT);
                ThreadTrace trace = ThreadTrace.of(browser, page, () -> {
                    visit(page, "storm.html");
                    page.waitForFunction("() => probe.took");
                });
                byTheClock.add(number(page, "() => probe.took"));
                script.add(trace.firstSwap());
                tasks.add(trace.longestTask());
            }
        }
        told("first swap of 5,000 texts, ms by the clock", byTheClock);
        assertThat(told("first swap of 5,000 texts, ms of script time", script)).isLessThan(20);
        assertThat(told("longest task with the snippet in it, ms of thread time", tasks))
                .isLessThan(50);
    }

    @Test
    void laterSwapsAreShort() {
        Page page = visit("storm.html");
        shows(page, OURS);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            times.add(number(page, AGAIN));
        }
        assertThat(told("swap again of 5,000 texts, ms", times)).isLessThan(50);
    }

    @Test
    void aStormOfNewBlocksCostsLittle() {
        assertThat(storm("list", "li")).isLessThan(20);
    }

    @Test
    void aStormOfNewTextsInOneBlockCostsLittle() {
        assertThat(storm("flow", "span")).isLessThan(20);
    }

    private double storm(String parent, String name) {
        String script = "() => storm(" + parent + ", '" + name + "', " + STORM_SECONDS + ")";
        server.install(false);
        double without = scriptSeconds(visit("storm.html"), script);
        server.install(true);
        Page page = visit("storm.html");
        shows(page, OURS);
        double with = scriptSeconds(page, script);
        double percent = (with - without) / STORM_SECONDS * 100;
        return told("1,000 new <" + name + "> a second, script, % of the main thread", List.of(percent));
    }

    private static double scriptSeconds(Page page, String script) {
        ScriptClock clock = ScriptClock.of(page);
        double before = clock.seconds();
        page.evaluate(script);
        return clock.seconds() - before;
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    /** Prints the median and the longest, and returns the median. */
    private static double told(String what, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        System.out.printf(Locale.ROOT, "snippet: %s: %.2f (at most %.2f)%n", what, median, sorted.getLast());
        return median;
    }
}
