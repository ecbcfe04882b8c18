package dev.trunkline.benchmarks.leases;

import dev.trunkline.benchmarks.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process of the store, which can be killed and started again on its folder and port. */
final class SharedStore implements AutoCloseable {
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final Path folder;
    private final int port;
    private Process process;

    SharedStore(Path folder) {
        this.folder = folder;
        this.port = FreePort.find();
        this.process = launch();
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port + "/?retryWrites=false";
    }

    long pid() {
        return process.pid();
    }

    void killAndStartAgain() {
        close();
        process = launch();
    }

    private Process launch() {
        try {
            Process started = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx6g",
                            "-cp",
                            System.getProperty("java.class.path"),
                            StoreProcess.class.getName(),
                            folder.resolve("store").toString(),
                            Integer.toString(port)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("store.log").toFile()))
                    .start();
            awaitPort(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitPort(Process started) throws InterruptedException {
        while (started.isAlive()) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        }
        throw new IllegalStateException("The store did not start, see " + folder.resolve("store.log"));
    }

    /** As {@code kill -9} does. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
