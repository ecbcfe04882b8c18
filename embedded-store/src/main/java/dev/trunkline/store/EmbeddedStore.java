package dev.trunkline.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * The embedded database: one file, spoken to with a MongoDB driver over loopback. A write is on the disk when it is
 * acknowledged. Supports the subset of MongoDB that {@code docs/adr/0005-embedded-store.md} names and refuses options
 * that it would not honour. Thread-safe.
 */
public final class EmbeddedStore implements AutoCloseable {

    /** A write keeps its worker until it is durable, so this many writes can share a commit. */
    private static final int WORKERS = 64;

    private final StoreFile file;
    private final EmbeddedBackend backend;
    private final Compaction compaction;
    private final MongoServer server;
    private boolean closed;

    private EmbeddedStore(StoreFile file) {
        this.file = file;
        GroupCommit commits = new GroupCommit(file.store());
        this.backend = new EmbeddedBackend(file, commits);
        this.compaction = new Compaction(file.store(), commits);
        this.server = new MongoServer(backend);
    }

    /**
     * Opens or creates the store's file in the folder and listens on a free loopback port.
     *
     * @throws IllegalStateException when another process has the file open
     */
    public static EmbeddedStore open(Path folder) {
        return open(folder, 0);
    }

    /** The same on a loopback port that other processes know. */
    public static EmbeddedStore open(Path folder, int port) {
        StoreFile file = StoreFile.open(folder);
        try {
            EmbeddedStore store = new EmbeddedStore(file);
            store.server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
            store.compaction.start();
            return store;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** What a MongoDB driver needs to connect. */
    public String connectionString() {
        InetSocketAddress address = server.getLocalAddress();
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/?retryWrites=false";
    }

    EmbeddedBackend backend() {
        return backend;
    }

    StoreFile file() {
        return file;
    }

    /** Ends all connections, makes every write durable, compacts the file and releases it. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            server.shutdownNow();
            compaction.close();
            file.close();
        }
    }
}
