package dev.trunkline.benchmarks.traffic;

import dev.trunkline.app.TrunklineApplication;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.leasing.NumberLeasing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The real application on a new embedded store and a free port, under another clock. */
final class SimulatedTrunkline implements AutoCloseable {
    static final String KEY = "tk_key-of-the-traffic-simulator";

    private static final String PATIENCE = "60s";
    private static final String UNLIMITED = "1000000000";

    private final Path folder;
    private final ConfigurableApplicationContext context;

    private SimulatedTrunkline(Path folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    static SimulatedTrunkline start(InstantSource clock) {
        Path folder = newFolder();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(TrunklineApplication.class)
                .initializers(starting -> ((GenericApplicationContext) starting)
                        .registerBean(
                                "simulatedClock",
                                Clock.class,
                                () -> clock.withZone(ZoneOffset.UTC),
                                bean -> bean.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--trunkline.data-dir=" + folder,
                        "--trunkline.demo=false",
                        "--trunkline.api-key=" + KEY,
                        "--trunkline.admin-password=" + KEY,
                        "--trunkline.public-calls-per-minute=" + UNLIMITED,
                        // The clock of the simulation runs ahead, the machine's does not: nobody is cut short.
                        "--trunkline.store-patience.while-well=" + PATIENCE,
                        "--trunkline.store-patience.while-slow=" + PATIENCE);
        return new SimulatedTrunkline(folder, context);
    }

    URI address() {
        String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What it keeps of leases, to be read after a run. */
    Leases leases() {
        return context.getBean(Leases.class);
    }

    /** Stores the heartbeats that it answered, which it does each second of the machine's time and not of the simulation's. */
    void flush() {
        context.getBean(NumberLeasing.class).flush();
    }

    @Override
    public void close() {
        context.close();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("trunkline-traffic-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
