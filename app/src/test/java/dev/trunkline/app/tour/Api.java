package dev.trunkline.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to Trunkline as pages and machines do. Thread-safe; fails with {@link UncheckedIOException} when nobody answers. */
final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_LIST = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI base;
    private final String key;

    Api(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    /** The same Trunkline, with another key. */
    Api withKey(String other) {
        return new Api(base, other);
    }

    /** Asks which number a visitor sees who comes to this page from there. */
    Shown visit(String url, String referrer) {
        return Shown.of(decide(Map.of("site", "demo", "url", url, "referrer", referrer)));
    }

    /** The same of a visitor whose page kept a token. */
    Shown visit(String url, String referrer, String token) {
        return Shown.of(decide(Map.of("site", "demo", "url", url, "referrer", referrer, "token", token)));
    }

    Answer decide(Map<String, ?> body) {
        return post("/v1/decisions", body);
    }

    /** A call of two minutes that was answered, on this number at this instant. */
    static Map<String, Object> call(String number, Instant startedAt) {
        Map<String, Object> call = new HashMap<>();
        call.put("site", "demo");
        call.put("kind", "CALL");
        call.put("trackingNumber", number);
        call.put("caller", "+16475550199");
        call.put("startedAt", startedAt.toString());
        call.put("durationSeconds", 120);
        call.put("answered", true);
        return call;
    }

    Answer report(Map<String, ?> response, String idempotencyKey) {
        return post("/v1/responses", response, "Idempotency-Key", idempotencyKey);
    }

    /** Every response of the demo site, newest first. */
    List<JsonNode> responses() {
        return get("/v1/responses?site=demo&limit=" + LONGEST_LIST).expect(200).items();
    }

    /** How many responses the demo site has, page by page. */
    int countResponses() {
        int count = 0;
        String cursor = "";
        do {
            Answer page = get("/v1/responses?site=demo&limit=" + LONGEST_LIST
                            + (cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)))
                    .expect(200);
            count += page.items().size();
            cursor = page.text("/next");
        } while (!cursor.isEmpty());
        return count;
    }

    Answer response(String id) {
        return get("/v1/responses/" + id).expect(200);
    }

    /** The text of a rule file that is in force. */
    String ruleFile(String stage) {
        return get("/v1/sites/demo/rules").expect(200).text("/files/" + stage);
    }

    Answer draft(String stage, String text) {
        return send("PUT", "/v1/sites/demo/drafts/" + stage, "text/plain", BodyPublishers.ofString(text));
    }

    Answer publish(String message) {
        return post("/v1/sites/demo/versions", Map.of("message", message));
    }

    Answer get(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody());
    }

    Answer post(String path, Object body, String... headers) {
        return send("POST", path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)), headers);
    }

    Answer send(String method, String path, String type, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .method(method, body);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
