package dev.trunkline.app.conversion;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A double of Google's token endpoint and of the Data Manager API: it numbers the tokens it gives, and answers as it was told to. */
final class GoogleDouble implements AutoCloseable {
    private final HttpServer server;
    private final List<Map<String, String>> tokenRequests = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final Deque<Answer> tokenAnswers = new ArrayDeque<>();
    private final Deque<Integer> apiStatuses = new ArrayDeque<>();

    GoogleDouble() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::token);
        server.createContext("/v1/events:ingest", this::ingest);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String tokenAddress() {
        return address() + "/token";
    }

    /** Answers the next request for a token so. */
    void answerTokenWith(int status, String body) {
        tokenAnswers.add(new Answer(status, body));
    }

    /** Answers the next call of the API so. */
    void answerCallWith(int status) {
        apiStatuses.add(status);
    }

    /** The fields of each request for a token. */
    List<Map<String, String>> tokenRequests() {
        return tokenRequests;
    }

    /** What each call of the API showed to be let in. */
    List<String> authorizations() {
        return authorizations;
    }

    private synchronized void token(HttpExchange exchange) throws IOException {
        String type = String.valueOf(exchange.getRequestHeaders().get("Content-Type"));
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> fields = Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        fields.put("content-type", type);
        tokenRequests.add(fields);
        answer(
                exchange,
                tokenAnswers.isEmpty()
                        ? new Answer(
                                200,
                                "{\"access_token\": \"token-" + tokenRequests.size()
                                        + "\", \"expires_in\": 3599, \"token_type\": \"Bearer\"}")
                        : tokenAnswers.remove());
    }

    private synchronized void ingest(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
        answer(exchange, new Answer(apiStatuses.isEmpty() ? 200 : apiStatuses.remove(), "{}"));
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, String body) {}
}
