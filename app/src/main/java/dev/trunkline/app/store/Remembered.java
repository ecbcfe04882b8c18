package dev.trunkline.app.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Function;

/**
 * What this node remembers of the store until a change is told. What is being read at that moment may be as it was before, so it is
 * answered to whoever asked, and not remembered; Caffeine's {@code invalidateAll} would leave it. Thread-safe.
 *
 * @param <K> by which things are found
 * @param <V> the things; never null
 */
public final class Remembered<K, V> {
    private final int most;
    private final Function<K, V> read;
    private volatile LoadingCache<K, V> cache;

    /**
     * Remembers nothing yet.
     *
     * @param most how many things are remembered
     * @param read finds a thing in the store
     */
    public Remembered(int most, Function<K, V> read) {
        this.most = most;
        this.read = read;
        this.cache = empty();
    }

    /** The thing as it is remembered, else as it is read now. */
    public V get(K key) {
        return cache.get(key);
    }

    /** Reads everything anew from now on. */
    public void forget() {
        cache = empty();
    }

    private LoadingCache<K, V> empty() {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .refreshAfterWrite(SharedChanges.READ_AGAIN_AFTER)
                .build(read::apply);
    }
}
