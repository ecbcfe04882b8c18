package dev.trunkline.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a closed store's file anew without its waste. Until the new file is complete and on the disk, the old one counts. */
final class FileRewrite {

    private static final Logger LOG = LoggerFactory.getLogger(FileRewrite.class);
    private static final String SUFFIX = ".rewritten";

    private FileRewrite() {}

    static void rewrite(Path path) {
        Path copy = path.resolveSibling(path.getFileName() + SUFFIX);
        try {
            MVStore.compact(path.toString(), copy.toString(), false, null);
            try (FileChannel written = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(copy, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MVStoreException e) {
            LOG.warn("The file {} stays larger than need be", path, e);
        }
    }
}
