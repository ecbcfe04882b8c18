package dev.trunkline.templates.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.trunkline.templates.browser.RealBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages as people build them: each says in itself which numbers it is answered with and what must stand where afterwards, and what is
 * swapped is put back byte for byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FixtureIT {
    private static final Path FIXTURES = Path.of("src", "test", "resources", "snippet", "fixtures");
    private static final Pattern ANSWER =
            Pattern.compile("<script type=\"application/json\" id=\"answer\">(.*?)</script>", Pattern.DOTALL);
    private static final String DECISIONS = "/v1/decisions";
    private static final int ENOUGH = 60;
    /** W3C Long Tasks API, section 1; here of the thread's own time, because a busy machine makes short tasks long by the clock. */
    private static final double LONG_TASK_MILLIS = 50;

    /** A virtual processor that another machine has makes a short task long now and then; what is long by itself is long each time. */
    private static final int ATTEMPTS = 5;

    /** As browsers' tools print it: 0.000. */
    private static final double VISIBLE_SHIFT = 0.0005;

    private RealBrowser browser;
    private ServerDouble server;

    @BeforeAll
    void open() {
        browser = RealBrowser.open();
        server = ServerDouble.start();
    }

    @AfterAll
    void close() {
        server.close();
        browser.close();
    }

    @BeforeEach
    void forget() {
        browser.forgetComplaints();
        server.reset();
    }

    static List<String> fixtures() {
        String some = System.getProperty("fixture", "");
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(some))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(FIXTURES).isDirectoryContaining("glob:**.html");
        assertThat(FIXTURES.toFile().list()).hasSizeGreaterThanOrEqualTo(ENOUGH);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void showsTheRightNumbersAndPutsThemBack(String fixture) throws IOException {
        Matcher numbers = ANSWER.matcher(Files.readString(FIXTURES.resolve(fixture)));
        if (numbers.find()) {
            server.decide(numbers.group(1));
        }
        server.install(false);
        Visit asMade;
        try (BrowserContext visitor = browser.visitor()) {
            asMade = visit(visitor.newPage(), fixture, page -> (String) page.evaluate("() => probe.finished()"));
        }
        server.install(true);
        double longest = Double.MAX_VALUE;
        for (int attempt = 0; longest > LONG_TASK_MILLIS && attempt < ATTEMPTS; attempt++) {
            server.forgetAsked();
            longest = longestTask(fixture, asMade);
        }
        assertThat(longest).as("milliseconds of the longest task").isLessThan(LONG_TASK_MILLIS);
        browser.assertNoComplaints();
    }

    /** Of a visit on which the page is as it should be, swapped and put back. */
    private double longestTask(String fixture, Visit asMade) {
        AtomicReference<Visit> swapped = new AtomicReference<>();
        try (BrowserContext visitor = browser.visitor()) {
            Page page = visitor.newPage();
            ThreadTrace trace = ThreadTrace.of(
                    browser, page, () -> swapped.set(visit(page, fixture, open -> swapAndRestore(fixture, open))));
            assertThat(swapped.get().html()).as("put back").isEqualTo(asMade.html());
            assertThat(swapped.get().shift() - asMade.shift())
                    .as("layout shift")
                    .isLessThan(VISIBLE_SHIFT);
            return trace.longestTask();
        }
    }

    /** What stands there after all is put back. */
    private String swapAndRestore(String fixture, Page page) {
        assertThat(page.evaluate("() => probe.differences()")).as(fixture).isEqualTo(List.of());
        assertThat(server.paths()).as("requests").first().isEqualTo(DECISIONS);
        assertThat(server.asked(DECISIONS)).as("decisions asked for").hasSize(1);
        return (String) page.evaluate("() => probe.restored()");
    }

    private Visit visit(Page page, String fixture, Function<Page, String> look) {
        page.addInitScript(Probe.SCRIPT);
        page.navigate(server.url() + "/fixtures/" + fixture);
        return new Visit(look.apply(page), number(page, "() => probe.shift"));
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    /** How a page was found. */
    private record Visit(String html, double shift) {}
}
