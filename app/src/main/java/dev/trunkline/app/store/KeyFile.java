package dev.trunkline.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** The key of the seal in the data folder, for its owner alone. It appears whole, so a kill leaves it or nothing. */
final class KeyFile {
    private static final String NAME = "secrets.key";

    private final Path file;

    KeyFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    Path path() {
        return file;
    }

    /** The key; empty when there is none. */
    Optional<byte[]> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            byte[] key = SecretsProperties.bytes(Files.readString(file));
            if (key.length != Seal.KEY_BYTES) {
                throw new WrongKeyException(
                        file + " must hold 32 bytes in base64: put the file of your backup there", null);
            }
            return Optional.of(key);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the stored secrets can't be read", e);
        }
    }

    /** Makes a key. */
    byte[] make() {
        byte[] key = new byte[Seal.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        ByteBuffer text = StandardCharsets.US_ASCII.encode(Base64.getEncoder().encodeToString(key) + "\n");
        Path unfinished = file.resolveSibling("." + NAME + ".part");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(unfinished);
            try (FileChannel channel = FileChannel.open(
                    unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), forItsOwner())) {
                channel.write(text);
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the stored secrets can't be written to " + file, e);
        }
    }

    private static FileAttribute<?>[] forItsOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
