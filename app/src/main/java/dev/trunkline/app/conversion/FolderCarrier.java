package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.Carrier;
import dev.trunkline.core.conversion.CarrierStoppedException;
import dev.trunkline.core.conversion.LedgerEntry;
import dev.trunkline.core.conversion.Sending;
import dev.trunkline.core.conversion.SendingEntries;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts files into a folder. A file appears whole, under a name that a second handover uses again, so whoever fetches it sees it once.
 */
final class FolderCarrier implements Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(FolderCarrier.class);

    private final PlatformFiles files;
    private final String root;

    /**
     * A carrier.
     *
     * @param root below which all folders are; empty: there are none
     */
    FolderCarrier(PlatformFiles files, String root) {
        this.files = files;
        this.root = root;
    }

    @Override
    public void carry(Sending sending, SendingEntries entries, Consumer<List<LedgerEntry>> settled)
            throws CarrierStoppedException {
        if (root.isEmpty()) {
            throw new CarrierStoppedException("No folder is configured: set trunkline.conversions.folder.", true);
        }
        try {
            Path folder = folder(sending);
            for (FilePart part : PlatformFiles.of(sending)) {
                write(sending, part, folder);
            }
        } catch (IOException e) {
            LOG.warn("The files of sending {} can't be written: {}", sending.id(), e.toString());
            throw new CarrierStoppedException(
                    "The folder can't be written: " + e.getClass().getSimpleName(), false);
        }
        entries.forEachOpenPage(page -> settled.accept(DownloadCarrier.sent(page)));
    }

    private Path folder(Sending sending) throws IOException, CarrierStoppedException {
        Path base = Files.createDirectories(Path.of(root)).toRealPath();
        Path folder = Files.createDirectories(base.resolve(sending.destination().address()))
                .toRealPath();
        if (!folder.startsWith(base)) {
            throw new CarrierStoppedException("The folder leads out of the configured one.", true);
        }
        return folder;
    }

    private void write(Sending sending, FilePart part, Path folder) throws IOException {
        String name = PlatformFiles.name(sending, part);
        Path unfinished = folder.resolve("." + name + ".part");
        try (FileChannel channel = FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                Writer out = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
            files.write(sending, part, out);
            channel.force(true);
        }
        Files.move(
                unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
