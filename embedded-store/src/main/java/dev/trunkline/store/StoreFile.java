package dev.trunkline.store;

import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** The file that holds all databases, and the names of the maps in it. */
final class StoreFile implements AutoCloseable {

    private static final String FILE_NAME = "trunkline.store";
    private static final String DOCUMENTS = "documents.";
    private static final String INDEX = "index.";
    /** Never part of a collection's name. */
    private static final String INDEX_NAME_SEPARATOR = "$";

    private static final int CACHE_MEGABYTES = 64;
    private static final int WANTED_FILL_PERCENT = 60;

    /** Below this size nothing is gained by a smaller file. */
    private static final long SMALL_BYTES = 1 << 20;

    private final Path path;
    private final FolderLock lock;
    private final MVStore store;

    private StoreFile(Path path, FolderLock lock, MVStore store) {
        this.path = path;
        this.lock = lock;
        this.store = store;
    }

    static StoreFile open(Path folder) {
        FolderLock lock = FolderLock.take(folder.toAbsolutePath());
        try {
            Path path = folder.toAbsolutePath().resolve(FILE_NAME);
            return new StoreFile(path, lock, openStore(path));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * A commit must never fall between the write of a document and that of its index entries, so MVStore may commit
     * neither by time nor by memory. Space is reused at once: each commit reaches the disk before the next one begins,
     * and the versions that a reader or a recovery needs are kept regardless.
     */
    private static MVStore openStore(Path path) {
        MVStore store = new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES)
                .open();
        store.setRetentionTime(0);
        return store;
    }

    MVStore store() {
        return store;
    }

    long size() {
        return store.getFileStore().size();
    }

    List<String> databaseNames() {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(DOCUMENTS))
                .map(name -> name.substring(DOCUMENTS.length()))
                .map(name -> name.substring(0, name.indexOf('.')))
                .distinct()
                .toList();
    }

    MVMap<byte[], byte[]> documents(String collection) {
        return map(DOCUMENTS + collection);
    }

    MVMap<byte[], byte[]> index(String collection, String index) {
        return map(INDEX + collection + INDEX_NAME_SEPARATOR + index);
    }

    void rename(String collection, String newName) {
        store.renameMap(documents(collection), DOCUMENTS + newName);
        String indexes = INDEX + collection + INDEX_NAME_SEPARATOR;
        for (String name : store.getMapNames()) {
            if (name.startsWith(indexes)) {
                String index = name.substring(indexes.length());
                store.renameMap(map(name), INDEX + newName + INDEX_NAME_SEPARATOR + index);
            }
        }
    }

    void removeDocuments(String collection) {
        store.removeMap(DOCUMENTS + collection);
    }

    void removeIndex(String collection, String index) {
        store.removeMap(INDEX + collection + INDEX_NAME_SEPARATOR + index);
    }

    private MVMap<byte[], byte[]> map(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    /** The share of the file, in percent, that holds something still needed. */
    int fillPercent() {
        FileStore<?> blocks = store.getFileStore();
        return blocks.getFillRate() * blocks.getChunksFillRate() / 100;
    }

    /** Closes the file, and writes it anew first when most of it is waste. */
    @Override
    public void close() {
        try (lock) {
            boolean wasteful = size() > SMALL_BYTES && fillPercent() < WANTED_FILL_PERCENT;
            store.close();
            if (wasteful) {
                FileRewrite.rewrite(path);
            }
        }
    }
}
