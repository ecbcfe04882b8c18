package dev.trunkline.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dev.trunkline.app.RunningApplication;
import dev.trunkline.app.webhook.ReceiverDouble.Received;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Endpoints by API, and events all the way from a response to a receiver. */
class WebhooksApiTest extends RunningApplication {
    private static final String SITE = "hooked";
    private static final String WEBHOOKS = "/v1/sites/" + SITE + "/webhooks";

    private ReceiverDouble receiver;
    private String endpoint;
    private String secret;

    @BeforeEach
    void addAnEndpoint() throws IOException {
        receiver = new ReceiverDouble();
        if (documents("sites").stream().noneMatch(site -> SITE.equals(site.getString("_id")))) {
            addSite(SITE, "686");
        }
        MvcTestResult added = post(WEBHOOKS, "{\"url\": \"" + receiver.url() + "\"}");
        assertThat(added).hasStatus(201);
        endpoint = WEBHOOKS + "/" + read(added, "$.id");
        secret = read(added, "$.secret");
    }

    @AfterEach
    void removeTheEndpoint() {
        assertThat(call(HttpMethod.DELETE, endpoint, "", API_KEY)).hasStatus(204);
        receiver.close();
    }

    @Test
    void aResponseIsToldWithWhatTheApiAnswers() throws InterruptedException {
        String id = respond("told-1");

        Received event = receiver.next();

        Map<String, Object> told = JsonPath.read(event.body(), "$.response");
        Map<String, Object> answered = JsonPath.read(text(get("/v1/responses/" + id)), "$");
        assertThat(told).isEqualTo(answered);
        assertThat((String) JsonPath.read(event.body(), "$.type")).isEqualTo("response.created");
        assertThat((String) JsonPath.read(event.body(), "$.id"))
                .isEqualTo(event.headers().get("id"))
                .endsWith(":" + id + ":1");
        assertThat((String) JsonPath.read(event.body(), "$.response.caller")).isEqualTo("+1647•••0142");
        assertThat(event.headers().get("signature"))
                .isEqualTo(WebhookSignature.of(
                        List.of(secret), String.valueOf(event.headers().get("timestamp")), event.body()));
        awaitDeliveries("DELIVERED", 1);
    }

    @Test
    void anEventThatIsRefusedWaitsAndSaysWhy() throws InterruptedException {
        receiver.answering(exchange -> ReceiverDouble.answer(exchange, 503, "later"));
        assertThat(post(endpoint + "/test", "")).hasStatus(202);
        assertThat((String) JsonPath.read(receiver.next().body(), "$.type")).isEqualTo("webhook.test");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> text(get(endpoint + "/deliveries?state=WAITING")).contains("\"status\":503"));

        MvcTestResult waiting = get(endpoint + "/deliveries?state=WAITING");
        assertThat((String) read(waiting, "$.items[0].last.text")).isEqualTo("later");
        assertThat((Integer) read(waiting, "$.items[0].attempts")).isEqualTo(1);
        String id = read(waiting, "$.items[0].id");
        assertThat(get(endpoint + "/deliveries/" + id)).hasStatus(200);
        assertThat(post(endpoint + "/deliveries/" + id + "/replay", "")).hasStatus(409);
        assertThat((Integer) read(post(endpoint + "/replay", ""), "$.replayed")).isZero();
        assertThat(get(endpoint + "/deliveries/other")).hasStatus(404);
    }

    @Test
    void aReceiverThatIsGoneIsTurnedOffUntilAPersonTurnsItOn() throws InterruptedException {
        receiver.answering(exchange -> ReceiverDouble.answer(exchange, 410, ""));
        post(endpoint + "/test", "");
        receiver.next();
        await().atMost(Duration.ofSeconds(20)).until(() -> "GONE".equals(read(get(endpoint), "$.state")));

        receiver.answering(exchange -> ReceiverDouble.answer(exchange, 200, ""));
        assertThat(call(HttpMethod.PATCH, endpoint, "{\"state\": \"ACTIVE\"}", API_KEY))
                .hasStatus(200);

        receiver.next();
        awaitDeliveries("DELIVERED", 1);
    }

    @Test
    void aPausedEndpointKeepsWhatComes() throws InterruptedException {
        call(HttpMethod.PATCH, endpoint, "{\"state\": \"PAUSED\"}", API_KEY);
        respond("paused-1");
        awaitDeliveries("WAITING", 1);
        assertThat(receiver.isEmpty()).isTrue();

        call(HttpMethod.PATCH, endpoint, "{\"state\": \"ACTIVE\"}", API_KEY);

        receiver.next();
    }

    @Test
    void theSecretIsAnsweredOnceAndCanBeRotated() {
        assertThat(secret).startsWith("whsec_");
        assertThat(text(get(endpoint))).doesNotContain("whsec_");
        assertThat(text(get(WEBHOOKS))).doesNotContain("whsec_");

        MvcTestResult rotated = post(endpoint + "/secret", "");

        assertThat((String) read(rotated, "$.secret")).startsWith("whsec_").isNotEqualTo(secret);
        assertThat((String) read(get(endpoint), "$.earlierSecretUntil")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://crm.example.com/",
                "https://user:pass@crm.example.com/",
                "https://crm.example.com/#there",
                "https:///nowhere",
                "crm.example.com",
                "",
                "https://crm.example.com/ with spaces"
            })
    void refusesWhatIsNoAddress(String url) {
        MvcTestResult refused = post(WEBHOOKS, "{\"url\": \"" + url + "\"}");

        assertThat(refused).hasStatus(400);
        assertThat((String) read(refused, "$.errors[0].field")).isEqualTo("url");
    }

    @Test
    void refusesStatesThatOnlyWeCanGiveAndChangesNothing() {
        assertThat(call(
                        HttpMethod.PATCH,
                        endpoint,
                        "{\"state\": \"GONE\", \"url\": \"https://crm.example.com/\"}",
                        API_KEY))
                .hasStatus(400);
        assertThat((String) read(get(endpoint), "$.url"))
                .isEqualTo(receiver.url().toString());
    }

    @Test
    void anEndpointBelongsToItsSite() {
        String elsewhere = endpoint.replace(SITE, "demo");

        assertThat(get(elsewhere)).hasStatus(404);
        assertThat(call(HttpMethod.DELETE, elsewhere, "", API_KEY)).hasStatus(404);
        assertThat(get(elsewhere + "/deliveries")).hasStatus(404);
        assertThat(call(HttpMethod.GET, endpoint, "", addKey("demo", true))).hasStatus(404);
    }

    private String respond(String key) {
        MvcTestResult added = mvc.post()
                .uri("/v1/responses")
                .header("Authorization", "Bearer " + API_KEY)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .content("""
                        {"site": "hooked", "kind": "CALL", "trackingNumber": "+16865550100", "caller": "+16475550142",
                         "startedAt": "2026-03-02T12:00:00Z", "durationSeconds": 93, "answered": true}""")
                .exchange();
        assertThat(added).hasStatus(201);
        return read(added, "$.id");
    }

    private void awaitDeliveries(String state, int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ((List<?>) read(get(endpoint + "/deliveries?state=" + state), "$.items")).size() == count);
    }
}
