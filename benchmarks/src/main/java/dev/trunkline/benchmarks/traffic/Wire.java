package dev.trunkline.benchmarks.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP and JSON to the application. Thread-safe. */
final class Wire {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong calls = new AtomicLong();
    private final URI base;

    Wire(URI base) {
        this.base = base;
    }

    Answer send(String method, String path, String type, Object body, List<String> headers) {
        String text = body instanceof String string ? string : JSON.writeValueAsString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(text))
                .headers(headers.toArray(String[]::new));
        calls.incrementAndGet();
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            byte[] answer = response.body();
            return new Answer(response.statusCode(), JSON.readTree(answer.length == 0 ? "{}".getBytes(UTF_8) : answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many calls it made. */
    long calls() {
        return calls.get();
    }

    /** What came back. */
    record Answer(int status, JsonNode body) {
        /** This answer, which must have the status. */
        Answer expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException(
                        "Expected " + expected + ", but the answer was " + status + ": " + body);
            }
            return this;
        }

        String text(String field) {
            return body.path(field).asString();
        }
    }
}
