package dev.trunkline.app.callimport;

import dev.trunkline.batch.job.StorePatience;
import dev.trunkline.core.callimport.FileParts;
import dev.trunkline.core.callimport.ImportRun;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A stored file as a stream that holds one part in memory. It waits for a store that is away. Not thread-safe. */
final class PartsStream extends InputStream {
    private final FileParts parts;
    private final ImportRun run;
    private final StorePatience patience;
    private ByteArrayInputStream part = new ByteArrayInputStream(new byte[0]);
    private int next;

    PartsStream(FileParts parts, ImportRun run, StorePatience patience) {
        this.parts = parts;
        this.run = run;
        this.patience = patience;
    }

    @Override
    public int read() {
        return turnPage() ? part.read() : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        return turnPage() ? part.read(into, offset, length) : -1;
    }

    /** Whether there is anything left. */
    private boolean turnPage() {
        while (part.available() == 0 && next < run.file().parts()) {
            int number = next;
            byte[] bytes = patience.ask(() -> parts.find(run.id(), number))
                    .orElseThrow(() -> new IllegalStateException("Part " + number + " of the file of import " + run.id()
                            + " is gone. Send the file again."));
            part = new ByteArrayInputStream(bytes);
            next++;
        }
        return part.available() > 0;
    }
}
