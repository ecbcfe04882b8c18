package dev.trunkline.core.callimport;

import java.util.List;

/**
 * The shape of a stored file.
 *
 * @param bytes its length
 * @param parts in how many parts it is stored, see {@link FileParts}
 * @param charset the name of its encoding
 * @param separator what stands between its cells
 * @param headings of its columns; made up where it has none
 */
public record CallFile(long bytes, int parts, String charset, char separator, List<String> headings) {
    /** Of a file that is not there yet. */
    public static final CallFile NONE = new CallFile(0, 0, "UTF-8", ',', List.of());

    public CallFile {
        headings = List.copyOf(headings);
    }
}
