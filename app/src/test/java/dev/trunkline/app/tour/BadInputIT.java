package dev.trunkline.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a call, its answer is a problem of a stable type, and nothing is stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final String MEGABYTE = "x".repeat(1024 * 1024);
    private static final String LONG_URL = Arrivals.HOME + "?gclid=" + "a".repeat(10_000);
    private static final String FORGED = "WyJkZW1vIl0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private TrunklineProcess trunkline;
    private Api api;
    private Api page;
    private String token;

    @BeforeAll
    void start(@TempDir Path folder) {
        trunkline = TrunklineProcess.start(folder);
        api = trunkline.api();
        page = api.withKey("");
        token = page.visit(Arrivals.HOME, "").token();
    }

    /** The proof that nothing was stored: no response, no draft, no version, and the first number of the pool is still free. */
    @AfterAll
    void nothingWasStored() {
        try (TrunklineProcess stopped = trunkline) {
            assertThat(api.responses()).isEmpty();
            assertThat(api.get("/v1/sites").expect(200).items()).hasSize(1);
            assertThat(api.get("/v1/sites/demo/pools").expect(200).items()).hasSize(1);
            assertThat(api.get("/v1/sites/demo/numbers").expect(200).items()).hasSize(27);
            assertThat(api.get("/v1/sites/demo/versions").expect(200).items()).hasSize(1);
            assertThat(api.get("/v1/reattributions?site=demo").expect(200).items())
                    .isEmpty();
            assertThat(Arrivals.fromGoogleAd(stopped.api()).lease()).isEqualTo("+14165550101:000001");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/decisions", "/v1/heartbeats", "/v1/forms", "/v1/responses", "/v1/reattributions"})
    void malformedJsonIsRefused(String path) {
        for (String body : List.of("{\"site\": \"demo\", ", "", "[[[[", "\u0000")) {
            Answer answer = api.send("POST", path, "application/json", BodyPublishers.ofString(body));

            assertThat(answer.status()).as("%s to %s", body, path).isEqualTo(400);
            assertThat(answer.text("/type")).as(answer.body()).matches("/problems/(malformed-json|invalid-body)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "7", "{\"site\": 7, \"url\": {}}", "{\"site\": \"demo\"}"})
    void aBodyOfAnotherShapeIsRefused(String body) {
        for (String path : List.of("/v1/decisions", "/v1/heartbeats", "/v1/forms", "/v1/responses")) {
            Answer answer = api.send("POST", path, "application/json", BodyPublishers.ofString(body));

            assertThat(answer.status()).as("%s to %s", body, path).isEqualTo(400);
            assertThat(answer.text("/type")).as(answer.body()).matches("/problems/(malformed-json|invalid-body)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/decisions, application/json",
        "POST, /v1/heartbeats, text/plain",
        "POST, /v1/forms, application/json",
        "POST, /v1/responses, application/json",
        "POST, /v1/sites/demo/pools, application/json",
        "PUT, /v1/sites/demo/drafts/channel, text/plain"
    })
    void aBodyOfAMegabyteIsRefusedWhetherItTellsItsLengthOrNot(String method, String path, String type) {
        byte[] body = ("{\"site\": \"demo\", \"token\": \"" + MEGABYTE + "\"}").getBytes(StandardCharsets.UTF_8);

        api.send(method, path, type, BodyPublishers.ofByteArray(body)).isProblem(413, "body-too-large");
        api.send(method, path, type, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .isProblem(413, "body-too-large");
    }

    @Test
    void aWebhookOfAMegabyteIsRefusedWhetherItTellsItsLengthOrNot() {
        byte[] body = ("CallSid=CA1&To=%2B14165550101&More=" + MEGABYTE).getBytes(StandardCharsets.UTF_8);
        String type = "application/x-www-form-urlencoded";

        api.send("POST", "/webhooks/twilio/voice", type, BodyPublishers.ofByteArray(body))
                .isProblem(413, "body-too-large");
        Answer chunked = api.send(
                "POST",
                "/webhooks/twilio/voice",
                type,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(chunked.status()).as(chunked.body()).isBetween(400, 499);
        assertThat(chunked.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aUrlOfTenThousandCharactersIsRefused() {
        page.decide(Map.of("site", "demo", "url", LONG_URL)).isProblem(400, "invalid-body");
        page.decide(Map.of("site", "demo", "url", Arrivals.HOME, "referrer", LONG_URL))
                .isProblem(400, "invalid-body");
        page.post("/v1/decisions?" + "a".repeat(10_000), Map.of("site", "demo", "url", Arrivals.GOOGLE_AD))
                .isProblem(414, "url-too-long");
        api.get("/v1/responses?site=demo&channel=" + "a".repeat(10_000)).isProblem(414, "url-too-long");
    }

    @Test
    void anUnknownSiteIsRefused() {
        page.decide(Map.of("site", "nobody", "url", Arrivals.GOOGLE_AD)).isProblem(404, "unknown-site");
        page.decide(Map.of("site", "Not A Key!", "url", Arrivals.GOOGLE_AD)).isProblem(404, "unknown-site");
        page.post("/v1/heartbeats", Map.of("site", "nobody", "token", token)).isProblem(404, "unknown-site");
        page.post("/v1/forms", Map.of("site", "nobody", "token", token, "form", "contact", "fields", Map.of()))
                .isProblem(404, "unknown-site");
        api.report(with(Api.call("+14165550101", Instant.now()), "site", "nobody"), "unknown site")
                .isProblem(404, "unknown-site");
        api.get("/v1/sites/nobody/rules").isProblem(404, "unknown-site");
        api.get("/v1/responses?site=nobody").isProblem(404, "unknown-site");
    }

    @Test
    void aForgedTokenIsRefused() {
        String changed = (token.startsWith("X") ? "Y" : "X") + token.substring(1);
        for (String forged : List.of(FORGED, changed, token + "A", token.substring(0, token.indexOf('.')), ".", "é")) {
            page.decide(Map.of("site", "demo", "url", Arrivals.GOOGLE_AD, "token", forged))
                    .isProblem(400, "invalid-token");
            page.post("/v1/heartbeats", Map.of("site", "demo", "token", forged)).isProblem(400, "invalid-token");
            page.post("/v1/forms", Map.of("site", "demo", "token", forged, "form", "contact", "fields", Map.of()))
                    .isProblem(400, "invalid-token");
        }
    }

    @Test
    void aPageOfAnotherOriginIsRefused() {
        for (String origin :
                List.of("https://evil.example", "null", "https://www.demo-plumbing.example.evil.example")) {
            page.post("/v1/decisions", Map.of("site", "demo", "url", Arrivals.GOOGLE_AD), "Origin", origin)
                    .isProblem(403, "wrong-origin");
            page.post("/v1/heartbeats", Map.of("site", "demo", "token", token), "Origin", origin)
                    .isProblem(403, "wrong-origin");
        }
    }

    @Test
    void aCallWithoutAKnownKeyIsRefused() {
        Map<String, Object> call = Api.call("+14165550101", Instant.now());
        for (Api stranger : List.of(page, api.withKey("tk_guessed"), api.withKey(token))) {
            stranger.report(call, "stranger").isProblem(401, "no-api-key");
            stranger.get("/v1/responses?site=demo").isProblem(401, "no-api-key");
            stranger.draft("channel", "").isProblem(401, "no-api-key");
        }
    }

    @Test
    void aKeyThatMayReadMayNotWrite() {
        Answer key = api.post("/v1/sites/demo/keys", Map.of("name", "reports", "mayWrite", false))
                .expect(201);
        Api reader = api.withKey(key.text("/secret"));

        reader.get("/v1/responses?site=demo").expect(200);
        reader.report(Api.call("+14165550101", Instant.now()), "reader").isProblem(403, "key-may-not-write");
        reader.publish("Mine").isProblem(403, "key-may-not-write");
    }

    @Test
    void anUnknownFieldOfAnAdministrativeCallIsRefused() {
        api.report(with(Api.call("+14165550101", Instant.now()), "callerName", "Ann"), "unknown field")
                .isProblem(400, "invalid-body");
        api.post("/v1/sites/demo/versions", Map.of("message", "why", "force", true))
                .isProblem(400, "invalid-body");
        api.post("/v1/sites/demo/keys", Map.of("name", "reports", "mayWrite", true, "admin", true))
                .isProblem(400, "invalid-body");
    }

    @Test
    void aResponseThatCannotBeIsRefused() {
        Instant now = Instant.now();
        api.post("/v1/responses", Api.call("+14165550101", now)).isProblem(400, "no-idempotency-key");
        api.report(Api.call("+14165550101", now.plusSeconds(3600)), "future").isProblem(400, "invalid-body");
        api.report(Api.call("not a number", now), "number").isProblem(400, "invalid-body");
        api.report(with(Api.call("+14165550101", now), "kind", "PIGEON"), "kind")
                .isProblem(400, "invalid-body");
        api.report(with(Api.call("+14165550101", now), "durationSeconds", -1), "duration")
                .isProblem(400, "invalid-body");
        api.report(with(Api.call("+14165550101", now), "startedAt", "yesterday"), "start")
                .isProblem(400, "invalid-body");
    }

    @Test
    void aSignedWebhookThatCannotBeIsRefused() {
        TwilioPhone twilio = trunkline.twilio();

        twilio.webhook("/webhooks/twilio/voice", TwilioPhone.parameters("../..", "+14165550101", "ringing"))
                .isProblem(400, "invalid-value");
        twilio.webhook("/webhooks/twilio/voice", TwilioPhone.parameters("CA1", "sip:someone", "ringing"))
                .isProblem(400, "invalid-value");
        twilio.webhook("/webhooks/twilio/status", TwilioPhone.parameters("CA1", "+14165550101", "dancing"))
                .isProblem(400, "invalid-value");
        twilio.webhook("/webhooks/twilio/status", TwilioPhone.parameters("CA1", "+14165550177", "ringing"))
                .isProblem(422, "unknown-number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/responses?site=demo&limit=many",
                "/v1/responses?site=demo&limit=0",
                "/v1/responses?site=demo&limit=1000000",
                "/v1/responses?site=demo&from=yesterday",
                "/v1/responses?site=demo&cursor=@@@",
                "/v1/responses",
                "/v1/responses/no-such-id",
                "/v1/visits/no-such-id",
                "/v1/reattributions/no-such-id",
                "/v1/no-such-path",
                "/v1/decisions"
            })
    void aQuestionThatCannotBeAnsweredIsAProblem(String path) {
        Answer answer = api.get(path);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/type")).as(answer.body()).startsWith("/problems/");
        assertThat(answer.text("/detail")).as(answer.body()).isNotBlank();
    }

    @Test
    void aScriptOfAnyOriginIsServedForSubresourceIntegrity() {
        page.send("GET", "/t.js", "*/*", BodyPublishers.noBody(), "Origin", "https://www.demo-plumbing.example")
                .expect(200);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }
}
