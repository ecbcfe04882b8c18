package dev.trunkline.templates.snippet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What the snippet needs of Trunkline, and the pages that carry it. Listens on this machine only; remembers what it was asked. */
final class ServerDouble implements AutoCloseable {
    static final String TARGET = "+14165550100";
    static final String NUMBER = "+14165550123";

    private static final Path SNIPPET = Path.of("target", "classes", "static", "snippet");
    private static final Path PAGES = Path.of("src", "test", "resources", "snippet");
    private static final Path PACKAGE = Path.of("src", "main", "npm");
    private static final String DECISIONS = "/v1/decisions";

    private static final String PICTURE =
            "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='40'><rect width='200' height='40'/></svg>";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private volatile boolean installed = true;
    private volatile String attributes = "";

    private ServerDouble(HttpServer server) {
        this.server = server;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
        reset();
    }

    static ServerDouble start() {
        try {
            return new ServerDouble(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of this server by a name of its own, so that pages of different names have different origins. */
    String url(String host) {
        return "http://" + host + ":" + server.getAddress().getPort();
    }

    String url() {
        return url("localhost");
    }

    void forgetAsked() {
        asked.clear();
    }

    /** Everything works, and nothing was asked yet. */
    void reset() {
        asked.clear();
        answers.clear();
        installed = true;
        attributes = "";
        answer(DECISIONS, Answer.of(decision(NUMBER, "\"SESSION\"", "\"" + NUMBER + ":000001\"")));
        answer("/v1/heartbeats", Answer.of(204, ""));
        answer("/v1/email-clicks", Answer.of(204, ""));
        answer("/v1/forms", Answer.of(201, "{\"id\":\"form-1\"}"));
    }

    /** Whether pages get the snippet; without it they are as their author made them. */
    void install(boolean yes) {
        installed = yes;
    }

    /** What the script tag of the pages says besides the site. */
    void configure(String dataAttributes) {
        attributes = dataAttributes;
    }

    void answer(String path, Answer answer) {
        answers.put(path, answer);
    }

    void decide(String numbers) {
        answer(DECISIONS, Answer.of(envelope(numbers)));
    }

    /** The bodies that a path was sent, in order. */
    List<String> asked(String path) {
        return asked.stream()
                .filter(call -> call.path().equals(path))
                .map(Asked::body)
                .toList();
    }

    /** All that was asked of Trunkline, in order; without the script itself and the pages. */
    List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    static String decision(String number, String kind, String lease) {
        String national = number.substring(2);
        String display = "(" + national.substring(0, 3) + ") " + national.substring(3, 6) + "-" + national.substring(6);
        return envelope("""
                [{"target":"%s","number":"%s","display":"%s","kind":%s,"lease":%s}]""".formatted(TARGET, number, display, kind, lease));
    }

    private static String envelope(String numbers) {
        return """
                {"visitor":"visitor-1","visit":"visit-1","token":"token-1","expiresAt":"2026-11-24T20:00:00Z",\
                "heartbeatSeconds":60,"numbers":%s}""".formatted(numbers);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().add("Access-Control-Allow-Headers", "content-type");
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                send(exchange, Answer.of(204, ""), "text/plain");
            } else if (path.startsWith("/v1/")) {
                asked.add(new Asked(path, body));
                Answer answer = answers.getOrDefault(path, Answer.of(404, "{}"));
                answer.await();
                send(exchange, answer, "application/json");
            } else if (path.equals("/t.js") || path.startsWith("/t/")) {
                script(exchange, path);
            } else {
                page(exchange, path);
            }
        }
    }

    private void script(HttpExchange exchange, String path) throws IOException {
        boolean main = path.equals("/t.js");
        if (!main) {
            asked.add(new Asked(path, ""));
        }
        Path file = SNIPPET.resolve(main ? "trunkline.js" : path.substring("/t/".length()));
        String code = installed && Files.exists(file) ? Files.readString(file) : "";
        send(exchange, answers.getOrDefault(path, Answer.of(code)), "text/javascript; charset=utf-8");
    }

    private void page(HttpExchange exchange, String path) throws IOException {
        if (path.startsWith("/npm/")) {
            send(
                    exchange,
                    Answer.of(Files.readString(PACKAGE.resolve(path.substring("/npm/".length())))),
                    "text/javascript");
            return;
        }
        if (path.startsWith("/webjars/")) {
            try (InputStream file = ServerDouble.class.getResourceAsStream("/META-INF/resources" + path)) {
                send(
                        exchange,
                        file == null ? Answer.of(404, "") : Answer.of(text(file)),
                        "text/javascript; charset=utf-8");
            }
            return;
        }
        if (path.equals("/favicon.ico")) {
            send(exchange, Answer.of(204, ""), "image/png");
            return;
        }
        if (path.endsWith(".png")) {
            send(exchange, Answer.of(PICTURE), "image/svg+xml");
            return;
        }
        Path file = PAGES.resolve(path.substring(1)).normalize();
        if (!file.startsWith(PAGES) || !Files.isRegularFile(file)) {
            send(exchange, Answer.of(404, ""), "text/plain");
            return;
        }
        String html = Files.readString(file)
                .replace("%LOADER%", Files.readString(SNIPPET.resolve("loader.js")))
                .replace("%ATTRIBUTES%", attributes);
        send(exchange, Answer.of(html), "text/html; charset=utf-8");
    }

    private static String text(InputStream file) throws IOException {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, Answer answer, String type) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private record Asked(String path, String body) {}
}
