package dev.trunkline.app.callimport;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.trunkline.app.web.SpreadsheetText;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.Reject;
import dev.trunkline.rules.csv.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The rejects of an import as CSV (UTF-8, with the separator of the file): each row as it came, then its line and what is wrong with it.
 * Mended, the file can be imported as it is: what is not known by name is kept beside the call.
 */
@Component
final class RejectFile {
    private static final int PAGE = 500;

    private final CallImports imports;

    RejectFile(CallImports imports) {
        this.imports = imports;
    }

    void send(ImportRun run, HttpServletResponse answer) throws IOException {
        ContentDisposition file = ContentDisposition.attachment()
                .filename(run.request().site() + "-rejects-" + run.id() + ".csv")
                .build();
        answer.setContentType("text/csv");
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        answer.getWriter().write(CsvFile.BYTE_ORDER_MARK);
        CsvWriter csv =
                CsvWriter.builder().fieldSeparator(run.file().separator()).build(answer.getWriter());
        int width = run.file().headings().size();
        if (width > 0) {
            csv.writeRecord(row(run.file().headings(), width, "line", "reason"));
        }
        long after = 0;
        List<Reject> page;
        do {
            page = imports.rejects(run.id(), after, PAGE);
            page.forEach(reject ->
                    csv.writeRecord(row(reject.cells(), width, Long.toString(reject.line()), reject.reason())));
            after = page.isEmpty() ? after : page.getLast().line();
        } while (page.size() == PAGE);
        csv.flush();
    }

    /** Short rows are filled up, so that line and reason stand below their headings. */
    private static List<String> row(List<String> cells, int width, String line, String reason) {
        List<String> row = new ArrayList<>();
        cells.forEach(cell -> row.add(SpreadsheetText.safeExceptNumbers(cell)));
        while (row.size() < width) {
            row.add("");
        }
        row.add(line);
        row.add(SpreadsheetText.safe(reason));
        return row;
    }
}
