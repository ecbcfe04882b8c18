package dev.trunkline.app.conversion;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.LedgerEntry;
import java.io.Writer;
import java.util.List;

/** One file of a platform: its kind, its first lines, and a line for each entry. The same entries give the same bytes. */
interface FilePart {
    /** Which entries it holds; a platform has one file of a kind at most. */
    FileKind kind();

    List<List<String>> head(Destination destination);

    List<String> line(Destination destination, LedgerEntry entry);

    /** Commas, quotation marks only where they must be, and a line feed after each line, as the vendors' examples have it. */
    static CsvWriter csv(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }
}
