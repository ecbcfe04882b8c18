package dev.trunkline.benchmarks.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** An endpoint of outgoing webhooks that thanks for each event and counts it. Thread-safe. */
final class EventCounter implements AutoCloseable {
    private final AtomicLong events = new AtomicLong();
    private final HttpServer server;

    private EventCounter() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", call -> {
            call.getRequestBody().readAllBytes();
            events.incrementAndGet();
            call.sendResponseHeaders(204, -1);
            call.close();
        });
    }

    static EventCounter start() throws IOException {
        EventCounter counter = new EventCounter();
        counter.server.start();
        return counter;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    long count() {
        return events.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
