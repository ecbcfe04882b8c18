package dev.trunkline.app.tour;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.trunkline.templates.browser.RealBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trunkline behind the customer's own host: nginx without TLS and Caddy with it, set up with what the page <i>Install</i> says, and a
 * visitor's browser in front of them. Skipped on a machine without these servers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnHostIT {
    private static final String HOST = "www.demo-plumbing.example";
    private static final String AD = "/?utm_source=google&utm_medium=cpc&gclid=Cj0KCQiA";
    private static final int A_HEARTBEAT_AND_MORE = 61_000;
    /** Not that of a headless browser, which gets no number of a pool. */
    private static final String AGENT =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    private static final String PAGE = """
            <!doctype html><html lang="en-CA"><head><meta charset="utf-8"><title>Demo Plumbing</title>
            <link rel="icon" href="data:,">%s</head><body><p id="text">(416) 555-0100</p>
            <form data-trunkline-form="quote" action="/"><input name="name"><button>Send</button></form></body></html>
            """;
    /** What Trunkline was sent, and last whom it takes for the visitor. */
    private static final String LOGGED =
            "%U %s %{Host}i %{X-Forwarded-Host}i %{X-Forwarded-Proto}i %{X-Forwarded-For}i %a";

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private Path folder;
    private RealBrowser browser;
    private TrunklineProcess trunkline;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        WebServer.assumeInstalled();
        folder = temporary;
        int http = freePort();
        int https = freePort();
        browser = opened(RealBrowser.open(
                "--host-resolver-rules=MAP %1$s:80 127.0.0.1:%2$d,MAP %1$s:443 127.0.0.1:%3$d"
                        .formatted(HOST, http, https),
                "--ignore-certificate-errors",
                "--user-agent=" + AGENT));
        trunkline = opened(TrunklineProcess.start(
                folder,
                Map.of(
                        "SERVER_TOMCAT_ACCESSLOG_ENABLED",
                        "true",
                        "SERVER_TOMCAT_ACCESSLOG_BUFFERED",
                        "false",
                        "SERVER_TOMCAT_ACCESSLOG_DIRECTORY",
                        accessLogs().toString(),
                        "SERVER_TOMCAT_ACCESSLOG_PATTERN",
                        LOGGED)));
        trunkline
                .api()
                .send(
                        "PATCH",
                        "/v1/sites/demo",
                        "application/json",
                        BodyPublishers.ofString("{\"origins\": [\"https://" + HOST + "\"]}"))
                .expect(200);
        Page install = install();
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("index.html"), PAGE.formatted(code(install, "own-script")));
        opened(WebServer.nginx(folder.resolve("nginx"), http, files, code(install, "nginx")));
        opened(WebServer.caddy(folder.resolve("caddy"), https, files, code(install, "caddy")));
        browser.forgetComplaints();
    }

    private <T extends AutoCloseable> T opened(T it) {
        opened.push(it);
        return it;
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable it : opened) {
            it.close();
        }
    }

    /** What a person who is signed in sees there. */
    private Page install() {
        Page desk = browser.visitor().newPage();
        desk.navigate(trunkline.url() + "/sites/demo/install?how=own-host");
        desk.getByLabel("User name").fill("admin");
        desk.getByLabel("Password").fill(TrunklineProcess.PASSWORD);
        desk.locator("button[type=submit]").click();
        assertThat(desk.locator("#code-nginx")).isVisible();
        return desk;
    }

    private static String code(Page install, String key) {
        Locator lines = install.locator("#code-" + key + " pre .l");
        return String.join("\n", lines.allTextContents());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void theVisitorSpeaksToTheHostAlone(String scheme) {
        String origin = scheme + "://" + HOST;
        try (BrowserContext visitor = browser.visitor()) {
            List<String> asked = new CopyOnWriteArrayList<>();
            visitor.onRequest(request -> asked.add(request.url()));
            Page page = visitor.newPage();
            page.clock().install();
            Shown shown = shown(page.waitForResponse("**/v1/decisions", () -> page.navigate(origin + AD)));
            assertThat(shown.kind()).isEqualTo("SESSION");
            assertThat(page.locator("#text"))
                    .hasText("(416) 555-" + shown.number().substring(8));

            Response beat =
                    page.waitForResponse("**/v1/heartbeats", () -> page.clock().fastForward(A_HEARTBEAT_AND_MORE));
            assertThat(beat.status()).isEqualTo(204);

            page.locator("[name=name]").fill("Ada");
            page.locator("button").click();
            page.waitForURL("**trunkline_visit=" + shown.visit() + "**");
            await().untilAsserted(() -> assertThat(trunkline.api().responses()).anySatisfy(response -> {
                assertThat(response.at("/kind").asString()).isEqualTo("FORM");
                assertThat(response.at("/attribution/visit").asString()).isEqualTo(shown.visit());
            }));
            assertThat(asked).allMatch(url -> url.startsWith(origin + "/") || url.startsWith("data:"));
        }
        browser.assertNoComplaints();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aCookieOfTheHostRemembersTheVisitor(String scheme) {
        String origin = scheme + "://" + HOST;
        try (BrowserContext visitor = browser.visitor()) {
            Page page = visitor.newPage();
            Shown first = shown(page.waitForResponse("**/v1/decisions", () -> page.navigate(origin + AD)));
            page.waitForFunction("() => localStorage['trunkline:demo']");

            Cookie cookie = visitor.cookies(origin).getFirst();
            assertThat(cookie.name + "=" + cookie.value).isEqualTo("trunkline_demo=" + first.visitor());
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.secure).isEqualTo(scheme.equals("https"));
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(page.evaluate("() => localStorage['trunkline:demo']").toString())
                    .doesNotContain(first.visitor());

            page.evaluate("() => localStorage.clear()");
            Shown later = shown(page.waitForResponse("**/v1/decisions", () -> page.navigate(origin + "/")));
            assertThat(later.visitor()).isEqualTo(first.visitor());
        }
        browser.assertNoComplaints();
    }

    @ParameterizedTest
    @CsvSource({"http, gzip", "https, br"})
    void theSnippetArrivesCompressedAsTheVisitorsBrowserTakesIt(String scheme, String coding) {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = visitor.newPage();
            Response script =
                    page.waitForResponse("**/t.js?site=demo", () -> page.navigate(scheme + "://" + HOST + "/"));

            assertThat(script.headers()).containsEntry("content-encoding", coding);
            assertThat(script.headers().get("vary")).contains("Accept-Encoding");
            page.waitForFunction("() => window.trunkline");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void trunklineIsToldWhoAskedAndWhere(String scheme) {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = visitor.newPage();
            page.waitForResponse("**/v1/decisions", () -> page.navigate(scheme + "://" + HOST + AD));
        }
        String upstream = trunkline.url().substring("http://".length());

        await().untilAsserted(() -> assertThat(accessLog())
                .contains("/v1/decisions 200 " + upstream + " " + HOST + " " + scheme + " 127.0.0.1 127.0.0.1\n"));
    }

    private String accessLog() {
        try (Stream<Path> logs = Files.list(accessLogs())) {
            return logs.map(OwnHostIT::read).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path accessLogs() {
        return folder.resolve("access");
    }

    private static Shown shown(Response decision) {
        assertThat(decision.status()).isEqualTo(200);
        return Shown.of(JsonMapper.shared().readTree(decision.text()));
    }
}
