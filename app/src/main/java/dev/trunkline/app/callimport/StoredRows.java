package dev.trunkline.app.callimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.CallRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a stored file, as its format understands them. Blank rows are none. */
final class StoredRows implements CallRows {
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final RowFormat format;
    private @Nullable CsvRecord first;
    private long line = 1;
    private boolean broken;

    /** @param first a row that was read already; null when it named the columns */
    StoredRows(CsvReader<CsvRecord> csv, Iterator<CsvRecord> records, @Nullable CsvRecord first, RowFormat format) {
        this.csv = csv;
        this.records = records;
        this.first = first;
        this.format = format;
    }

    @Override
    public @Nullable CallRow next() {
        while (!broken) {
            CsvRecord record;
            try {
                record = nextRecord();
            } catch (CsvParseException e) {
                broken = true;
                return new CallRow.Unreadable(line, broken());
            }
            if (record == null) {
                return null;
            }
            line = record.getStartingLineNumber();
            Cells cells = new Cells(record.getFields());
            if (!cells.areBlank()) {
                return row(cells);
            }
        }
        return null;
    }

    private @Nullable CsvRecord nextRecord() {
        if (first != null) {
            CsvRecord record = first;
            first = null;
            return record;
        }
        return records.hasNext() ? records.next() : null;
    }

    private CallRow row(Cells cells) {
        try {
            return format.read(line, cells);
        } catch (CellProblem problem) {
            return new CallRow.Unusable(line, String.valueOf(problem.getMessage()), List.copyOf(cells.values()));
        }
    }

    private String broken() {
        return "The file can't be read behind line " + line
                + ": a quotation mark is never closed, or something stands behind one. The rows before it are imported. "
                + "Mend the file and send it again; what is stored already is known then.";
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
