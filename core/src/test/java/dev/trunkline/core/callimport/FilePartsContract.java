package dev.trunkline.core.callimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every {@link FileParts} keeps to. */
public abstract class FilePartsContract {
    private static final ImportId FILE = new ImportId("i1");
    private static final ImportId OTHER = new ImportId("i10");

    /** A store without any file. */
    protected abstract FileParts empty();

    @Test
    void keepsEveryByte() {
        FileParts parts = empty();
        byte[] whole = new byte[FileParts.LONGEST_PART];
        new Random(42).nextBytes(whole);

        parts.put(FILE, 0, whole);
        parts.put(FILE, 1, new byte[0]);

        assertThat(parts.find(FILE, 0))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(whole));
        assertThat(parts.find(FILE, 1))
                .hasValueSatisfying(read -> assertThat(read).isEmpty());
        assertThat(parts.find(FILE, 2)).isEmpty();
        assertThat(parts.find(OTHER, 0)).isEmpty();
    }

    @Test
    void replacesAPart() {
        FileParts parts = empty();
        parts.put(FILE, 3, new byte[] {1, 2});

        parts.put(FILE, 3, new byte[] {3});

        assertThat(parts.find(FILE, 3))
                .hasValueSatisfying(read -> assertThat(read).containsExactly(3));
    }

    @Test
    void removesAllPartsOfAFileAndNoOthers() {
        FileParts parts = empty();
        for (int part = 0; part < 25; part++) {
            parts.put(FILE, part, new byte[] {1});
        }
        parts.put(OTHER, 0, new byte[] {2});

        parts.removeAll(FILE);
        parts.removeAll(new ImportId("i2"));

        for (int part = 0; part < 25; part++) {
            assertThat(parts.find(FILE, part)).isEmpty();
        }
        assertThat(parts.find(OTHER, 0)).isPresent();
    }
}
