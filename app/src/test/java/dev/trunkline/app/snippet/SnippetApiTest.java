package dev.trunkline.app.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import dev.trunkline.core.MovingClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The scripts as browsers and caches between see them. */
class SnippetApiTest extends RunningApplication {
    @Autowired
    private SnippetFiles files;

    @Test
    void theFloatingUrlFollowsReleasesWithinMinutes() {
        assertThat(load("/t.js?site=demo", "gzip"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=300, public")
                .hasHeader("Content-Type", "text/javascript;charset=UTF-8");
    }

    @Test
    void theUrlWithTheHashNeverChanges() {
        assertThat(load("/t/" + files.snippet().hash() + ".js?site=demo", "gzip"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
    }

    @Test
    void aPartHasAFloatingUrlByItsNameAndAnotherByItsHash() {
        SnippetFile part = files.part("sample").orElseThrow();

        assertThat(load("/t/sample.js", "gzip")).hasStatusOk().hasHeader("Cache-Control", "max-age=300, public");
        MvcTestResult immutable = load("/t/sample-" + part.hash() + ".js", "identity");
        assertThat(immutable).hasStatusOk().hasHeader("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(immutable.getResponse().getContentAsByteArray()).isEqualTo(part.plain());
    }

    @Test
    void pagesOfAnyOriginMayLoadIt() {
        assertThat(mvc.get()
                        .uri("/t.js?site=demo")
                        .header("Origin", "https://www.anywhere.example")
                        .exchange())
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "*")
                .hasHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .doesNotContainHeader("Set-Cookie");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'gzip, deflate, br, zstd', br",
        "'gzip, br;q=0', gzip",
        "'br;q=0.1, gzip', gzip",
        "identity, ''",
        "'', ''"
    })
    void isSentInTheEncodingThatTheBrowserWants(String accepted, String encoding) {
        SnippetFile part = files.part("sample").orElseThrow();

        for (String path : List.of("/t/sample.js", "/t/sample-" + part.hash() + ".js")) {
            MvcTestResult sent = load(path, accepted);
            MockHttpServletResponse response = sent.getResponse();
            assertThat(response.getHeaders("Content-Encoding")).containsExactlyElementsOf(named(encoding));
            assertThat(response.getContentAsByteArray())
                    .isEqualTo(
                            encoding.isEmpty()
                                    ? part.plain()
                                    : part.compressed().get(encoding));
            assertThat(response.getHeaders("Vary")).contains("Accept-Encoding");
            assertThat(etag(sent)).isEqualTo("\"" + part.hash() + (encoding.isEmpty() ? "" : "-" + encoding) + "\"");
        }
    }

    private static List<String> named(String encoding) {
        return encoding.isEmpty() ? List.of() : List.of(encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip", "identity"})
    void isNotSentAgainToWhoHasIt(String accepted) {
        String etag = etag(load("/t.js?site=demo", accepted));

        MvcTestResult again = mvc.get()
                .uri("/t.js?site=demo")
                .header("Accept-Encoding", accepted)
                .header("If-None-Match", etag)
                .exchange();

        assertThat(again).hasStatus(304).hasHeader("Cache-Control", "max-age=300, public");
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
    }

    @Test
    void aVersionOfAnEarlierReleaseIsServedForAsLongAsAPageNamesIt() {
        SnippetFile earlier =
                SnippetFile.of("trunkline", "console.log('an earlier release')".getBytes(StandardCharsets.UTF_8));
        InstantSource clock = InstantSource.fixed(Instant.EPOCH.plusSeconds(60));
        MongoSnippetVersions stored = new MongoSnippetVersions(database);
        SnippetVersions versions = new SnippetVersions(files, stored, clock);
        versions.prepare();
        stored.keep(earlier.hash(), earlier);

        assertThat(versions.find(earlier.hash()))
                .hasValueSatisfying(found -> assertThat(found.integrity()).isEqualTo(earlier.integrity()));
        assertThat(versions.find(files.snippet().hash())).isPresent();
    }

    @Test
    void namesThatDoNotExistAreLookedUpNowAndThenOnly() {
        SnippetFile late = SnippetFile.of("trunkline", "late()".getBytes(StandardCharsets.UTF_8));
        MovingClock clock = new MovingClock(Instant.EPOCH.plusSeconds(60));
        MongoSnippetVersions stored = new MongoSnippetVersions(database);
        SnippetVersions versions = new SnippetVersions(files, stored, clock);

        assertThat(versions.find("0123456789abcdef")).isEmpty();
        stored.keep(late.hash(), late);
        assertThat(versions.find(late.hash())).isEmpty();
        clock.forward(Duration.ofSeconds(30));
        assertThat(versions.find(late.hash())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/t/0123456789abcdef.js", "/t/nothing.js", "/t/nothing-0123456789abcdef.js", "/t/-.js"})
    void anUnknownScriptIsNotFound(String path) {
        assertThat(load(path, "gzip")).hasStatus(404);
    }

    @Test
    void thereIsNoOtherWayToThem() {
        assertThat(load("/snippet/trunkline.js", "gzip")).hasStatus(302);
        assertThat(mvc.get().uri("/snippet/trunkline.js").with(user("admin")).exchange())
                .hasStatus(403);
    }

    private MvcTestResult load(String path, String encoding) {
        return mvc.get().uri(path).header("Accept-Encoding", encoding).exchange();
    }

    private static String etag(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("ETag"));
    }
}
