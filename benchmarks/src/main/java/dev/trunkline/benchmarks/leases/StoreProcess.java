package dev.trunkline.benchmarks.leases;

import dev.trunkline.store.EmbeddedStore;
import java.nio.file.Path;

/** The embedded store in a process of its own, for nodes that share it. */
final class StoreProcess {
    private StoreProcess() {}

    /** Runs until it is killed. Arguments: the folder and the port. */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedStore.open(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Thread.currentThread().join();
    }
}
