package dev.trunkline.benchmarks.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP surface of a node, as measurements need it. Thread-safe. */
public final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int GOOD = 300;
    private static final int OK = 200;
    private static final long FIRST_NUMBER = 12_000_000_000L;

    private final URI url;
    private final Duration patience;

    public Api(URI url) {
        this(url, PATIENCE);
    }

    /**
     * @param patience how long a call waits for its answer
     */
    public Api(URI url, Duration patience) {
        this.url = url;
        this.patience = patience;
    }

    static boolean isReady(URI url) {
        try {
            HttpRequest health = HttpRequest.newBuilder(url.resolve("/actuator/health/readiness"))
                    .build();
            return CLIENT.send(health, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Adds pools of so many fictional numbers to the demo site, whose names begin alike. */
    public void addPools(String prefix, int pools, int numbersEach) {
        addPools(prefix, pools, numbersEach, 0);
    }

    /** The same with other numbers, so many further on. */
    public void addPools(String prefix, int pools, int numbersEach, long further) {
        for (int pool = 0; pool < pools; pool++) {
            String name = prefix + pool;
            long first = FIRST_NUMBER + further + (long) pool * numbersEach;
            List<String> numbers = LongStream.range(first, first + numbersEach)
                    .mapToObj(number -> "+" + number)
                    .toList();
            expect(call(
                    "POST",
                    "/v1/sites/demo/pools",
                    Map.of("id", name, "name", name, "numbers", numbers, "destination", "+14165550199")));
        }
    }

    /** Publishes number rules by which a campaign of its name leases from a pool. */
    public void leaseByCampaign(List<String> pools) {
        String rules = pools.stream()
                .map(pool -> String.format(
                        Locale.ROOT,
                        "rule \"%1$s\" salience 500 when Visit( param(\"utm_campaign\") == \"%1$s\" ) then decide.pool(\"%1$s\"); end%n",
                        pool))
                .collect(Collectors.joining());
        expect(send(request("/v1/sites/demo/drafts/number")
                .header("content-type", "text/plain")
                .PUT(BodyPublishers.ofString(rules))));
        expect(call("POST", "/v1/sites/demo/versions", Map.of("message", "Pools of the measurement")));
    }

    /** Changes settings of the demo site. */
    public void changeSite(Map<String, ?> settings) {
        expect(call("PATCH", "/v1/sites/demo", settings));
    }

    /** From now on the endpoint is told of every response. */
    void addEndpoint(URI endpoint) {
        expect(call("POST", "/v1/sites/demo/webhooks", Map.of("url", endpoint.toString())));
    }

    /** Answers a decision or a refusal as it came. */
    public HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(url.resolve(path))
                .timeout(patience)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The counters of that name as the node tells them, a line each. */
    public List<String> counters(String name) {
        return expect(send(request("/actuator/prometheus").GET()))
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .toList();
    }

    /** A body as JSON. */
    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> call(String method, String path, Map<String, ?> body) {
        return send(request(path)
                .header("content-type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(patience)
                .header("authorization", "Bearer " + Node.API_KEY);
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer) {
        if (answer.statusCode() >= GOOD) {
            throw new IllegalStateException(
                    answer.request() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
