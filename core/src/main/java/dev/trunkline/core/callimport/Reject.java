package dev.trunkline.core.callimport;

import java.util.List;

/**
 * A row that could not be used. Its cells may hold personal data: they are in no text form.
 *
 * @param line where it begins in the file, from 1
 * @param reason what is wrong and what to do, as people read it
 * @param cells as they were read
 */
public record Reject(ImportId run, long line, String reason, List<String> cells) {
    public Reject {
        cells = List.copyOf(cells);
    }

    @Override
    public String toString() {
        return "Reject[run=" + run + ", line=" + line + ", reason=" + reason + "]";
    }
}
