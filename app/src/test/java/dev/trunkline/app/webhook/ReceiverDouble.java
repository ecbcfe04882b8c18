package dev.trunkline.app.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A receiver on this machine: keeps what it was sent, and answers what a test asks for. */
final class ReceiverDouble implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private volatile Answering answering = exchange -> answer(exchange, 200, "fine");

    ReceiverDouble() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks");
    }

    /** From now on it answers so. */
    void answering(Answering how) {
        answering = how;
    }

    /** The next request; fails when none comes. */
    Received next() throws InterruptedException {
        Received next = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing was received");
        }
        return next;
    }

    boolean isEmpty() {
        return received.isEmpty();
    }

    static void answer(HttpExchange exchange, int status, String text, String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Map.of(
                        "id", header(exchange, "X-Trunkline-Event-Id"),
                        "timestamp", header(exchange, "X-Trunkline-Timestamp"),
                        "signature", header(exchange, "X-Trunkline-Signature"),
                        "type", header(exchange, "Content-Type")),
                body));
        answering.answer(exchange);
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** How it answers. */
    interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** What it was sent. */
    record Received(String method, String path, Map<String, String> headers, String body) {}
}
