package dev.trunkline.templates.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The machine's Chromium, driven by the machine's node. Remembers what its pages complained about. */
public final class RealBrowser implements AutoCloseable {
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private RealBrowser(Path chromium, Path node, List<String> more) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(Stream.concat(OPTIONS.stream(), more.stream()).toList()));
    }

    /**
     * Opens the browser. Skips the test on a machine that has none, unless TRUNKLINE_TEST_BROWSER says that it is required.
     *
     * @param more options of Chromium's command line
     */
    public static RealBrowser open(String... more) {
        Optional<Path> chromium =
                onPath("chromium").or(() -> onPath("chromium-browser")).or(() -> onPath("google-chrome"));
        Optional<Path> node = onPath("node");
        if (chromium.isEmpty() || node.isEmpty()) {
            String missing =
                    "The browser test needs Chromium and node on the PATH; install Debian's packages chromium and nodejs";
            if ("required".equals(System.getenv("TRUNKLINE_TEST_BROWSER"))) {
                throw new IllegalStateException(missing);
            }
            abort(missing);
        }
        return new RealBrowser(chromium.orElseThrow(), node.orElseThrow(), List.of(more));
    }

    /** A new visitor: no cookies, nothing remembered. */
    public BrowserContext visitor() {
        BrowserContext visitor = browser.newContext(
                new Browser.NewContextOptions().setLocale("en-CA").setTimezoneId("America/Toronto"));
        visitor.onWebError(error -> complaints.add("uncaught: " + error.error()));
        visitor.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text() + " at " + message.location());
            }
        });
        return visitor;
    }

    /**
     * What Chromium notes of a page while something is done.
     *
     * @param categories as its tracing names them
     * @return JSON in Chromium's trace event format
     */
    public byte[] trace(Page page, List<String> categories, Runnable work) {
        browser.startTracing(page, new Browser.StartTracingOptions().setCategories(categories));
        byte[] trace;
        try {
            work.run();
        } finally {
            trace = browser.stopTracing();
        }
        return trace;
    }

    /** Fails when a page logged an error or a warning, which violations of its content security policy are too, or threw one. */
    public void assertNoComplaints() {
        assertThat(complaints).isEmpty();
    }

    /** Fails when a script threw something that nobody caught. */
    public void assertNothingUncaught() {
        assertThat(complaints).noneMatch(complaint -> complaint.startsWith("uncaught"));
    }

    public void forgetComplaints() {
        complaints.clear();
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> onPath(String program) {
        String path = System.getenv("PATH");
        return Arrays.stream((path == null ? "" : path).split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
