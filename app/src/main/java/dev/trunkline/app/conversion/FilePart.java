package dev.trunkline.app.conversion;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.EntryKind;
import dev.trunkline.core.conversion.LedgerEntry;
import java.io.Writer;
import java.util.List;
import java.util.Set;

/** One file of a platform: which entries it holds, its first lines, and a line for each entry. The same entries give the same bytes. */
interface FilePart {
    /** What the file's name ends with before {@code .csv}, such as {@code conversions}. */
    String name();

    Set<EntryKind> kinds();

    List<List<String>> head(Destination destination);

    List<String> line(Destination destination, LedgerEntry entry);

    /** Commas, quotation marks only where they must be, and a line feed after each line, as the vendors' examples have it. */
    static CsvWriter csv(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }
}
