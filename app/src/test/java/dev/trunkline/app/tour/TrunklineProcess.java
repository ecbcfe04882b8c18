package dev.trunkline.app.tour;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar, running in a process of its own on a data folder and a free port. A stopped one starts again on both. */
final class TrunklineProcess implements AutoCloseable {
    static final String API_KEY = "tour-key-of-the-first-administrator";
    static final String PASSWORD = "tour password of admin";
    static final String TWILIO_TOKEN = "tour-twilio-token";

    private static final Duration STARTED_WITHIN = Duration.ofSeconds(90);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);
    private static final int LINES_SHOWN = 60;

    private final Path data;
    private final Path log;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    private TrunklineProcess(Path folder, Map<String, String> settings) {
        this.data = folder.resolve("data");
        this.log = folder.resolve("trunkline.log");
        this.port = freePort();
        this.settings = settings;
        this.process = launch();
    }

    /** Starts Trunkline on this folder and waits until it is healthy. */
    static TrunklineProcess start(Path folder) {
        return start(folder, Map.of());
    }

    /** Starts Trunkline with more settings in its environment. */
    static TrunklineProcess start(Path folder, Map<String, String> settings) {
        TrunklineProcess started = new TrunklineProcess(folder, settings);
        started.awaitHealth();
        return started;
    }

    String url() {
        return "http://localhost:" + port;
    }

    Api api() {
        return new Api(URI.create(url()), API_KEY);
    }

    TwilioPhone twilio() {
        return new TwilioPhone(api(), url(), TWILIO_TOKEN);
    }

    /** What it printed, of all its starts. */
    String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop, as an operator would. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Kills it as {@code kill -9} does: nothing of it runs any more. */
    void kill9() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts it again on the same folder and port. */
    void startAgain() {
        if (process.isAlive()) {
            throw new IllegalStateException("It still runs");
        }
        process = launch();
        awaitHealth();
    }

    @Override
    public void close() {
        kill9();
    }

    private Process launch() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = System.getProperty("trunkline.jar");
        if (jar == null) {
            throw new IllegalStateException("Set the system property trunkline.jar to the packaged jar");
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(java, "-Xmx768m", "-XX:TieredStopAtLevel=1", "-jar", jar));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("TRUNKLINE_"));
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("TRUNKLINE_DATA_DIR", data.toString());
        environment.put("TRUNKLINE_ADMIN_PASSWORD", PASSWORD);
        environment.put("TRUNKLINE_API_KEY", API_KEY);
        environment.put("TRUNKLINE_TWILIO_AUTH_TOKEN", TWILIO_TOKEN);
        environment.put("TRUNKLINE_PUBLIC_URL", url());
        // On a machine that others use too, every visitor shall get the number that they would get on a quiet one.
        environment.put("TRUNKLINE_STOREPATIENCE_WHILEWELL", "1m");
        environment.put("TRUNKLINE_STOREPATIENCE_WHILESLOW", "1m");
        environment.putAll(settings);
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitHealth() {
        Api api = api();
        try {
            await().atMost(STARTED_WITHIN)
                    .pollInterval(Duration.ofMillis(200))
                    .failFast("Trunkline ended while it started", () -> !process.isAlive())
                    .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                    .until(() -> api.get("/actuator/health").text("/status").equals("UP"));
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw new IllegalStateException("Trunkline did not start. It printed:\n" + lastLines(), e);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Trunkline did not end. It printed:\n" + lastLines());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String lastLines() {
        List<String> lines = printed().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
