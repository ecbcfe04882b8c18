package dev.trunkline.benchmarks.http;

import dev.trunkline.benchmarks.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of Trunkline, with this JVM's class path. */
public final class Node implements AutoCloseable {
    /** The key that may do everything. */
    public static final String API_KEY = "tk_benchmark_benchmark_benchmark";

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Path log;
    private final int port;
    private final List<String> command;
    private final Map<String, String> settings;
    private Process process;

    private Node(Path folder, List<String> prefix, Map<String, String> settings) {
        this.log = folder.resolve("trunkline.log");
        this.port = FreePort.find();
        this.settings = settings;
        this.command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms1g",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                MeasuredTrunkline.class.getName()));
        this.process = launch();
    }

    /**
     * Starts a node and waits until it is ready.
     *
     * @param folder for its log, and its store unless the settings name another
     * @param prefix of the command, such as a program that gives it another clock
     */
    public static Node start(Path folder, List<String> prefix, Map<String, String> settings) {
        Node node = new Node(folder, prefix, settings);
        node.awaitReady();
        return node;
    }

    /** Where it answers. */
    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    /** The id of the process, for signals. */
    public long pid() {
        return process.pid();
    }

    /** Kills it as {@code kill -9} does. */
    public void kill9() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts it again with the same settings and waits until it is ready. */
    public void startAgain() {
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private Process launch() {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("TRUNKLINE_DATA_DIR", log.resolveSibling("data").toString());
        environment.put("TRUNKLINE_ADMIN_PASSWORD", "benchmark benchmark");
        environment.put("TRUNKLINE_API_KEY", API_KEY);
        environment.put("TRUNKLINE_DEMO", "true");
        environment.put("TRUNKLINE_PUBLICCALLSPERMINUTE", Integer.toString(Integer.MAX_VALUE));
        environment.put("TRUNKLINE_LEASEBUDGET_PERSITEPERMINUTE", Integer.toString(Integer.MAX_VALUE));
        environment.putAll(settings);
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        Instant deadline = Instant.now().plus(STARTS_WITHIN);
        while (!Api.isReady(url())) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The node did not start. It printed:\n" + printed());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(nothing)";
        }
    }
}
