package dev.trunkline.app.callimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.trunkline.batch.callimport.ImportSettings;
import dev.trunkline.core.callimport.CallFiles;
import dev.trunkline.core.callimport.CallRows;
import dev.trunkline.core.callimport.FileParts;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.UnreadableFileException;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.Sites;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads files that lie in the store, part by part. Thread-safe. */
@Component
final class StoredFiles implements CallFiles {
    private final FileParts parts;
    private final Sites sites;
    private final Numbers numbers;
    private final ImportSettings settings;

    StoredFiles(FileParts parts, Sites sites, Numbers numbers, ImportSettings settings) {
        this.parts = parts;
        this.sites = sites;
        this.numbers = numbers;
        this.settings = settings;
    }

    @Override
    public CallRows open(ImportRun run) {
        return rows(run, false);
    }

    @Override
    public CallRows look(ImportRun run) {
        return rows(run, true);
    }

    private CallRows rows(ImportRun run, boolean brief) {
        Site site = sites.find(run.request().site())
                .orElseThrow(() -> new IllegalStateException(
                        "There is no site " + run.request().site() + "."));
        CsvReader<CsvRecord> csv = Csv.rows(
                Csv.text(
                        new PartsStream(parts, run, settings.patience()),
                        run.file().charset()),
                run.file().separator());
        Iterator<CsvRecord> records = csv.iterator();
        CsvRecord first = first(records);
        RowFormat format = RowFormat.of(run, site, numbers, first == null ? List.of() : first.getFields(), brief);
        return new StoredRows(csv, records, RowFormat.hasHeadings(run) ? null : first, format);
    }

    /** The cells of the first rows, as they are written; fewer where the file has fewer or can't be read. */
    List<List<String>> firstRows(ImportRun run, int most) {
        Iterator<CsvRecord> records = Csv.rows(
                        Csv.text(
                                new PartsStream(parts, run, settings.patience()),
                                run.file().charset()),
                        run.file().separator())
                .iterator();
        List<List<String>> rows = new ArrayList<>();
        try {
            while (rows.size() < most && records.hasNext()) {
                rows.add(List.copyOf(records.next().getFields()));
            }
        } catch (CsvParseException e) {
            return rows;
        }
        return rows;
    }

    private static @Nullable CsvRecord first(Iterator<CsvRecord> records) {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                if (!new Cells(record.getFields()).areBlank()) {
                    return record;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw new UnreadableFileException(
                    "The first line can't be read: a quotation mark is never closed, or something stands behind one.");
        }
    }
}
