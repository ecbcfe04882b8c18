package dev.trunkline.app.response;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.rules.csv.CsvFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes responses with their current attribution to a file, oldest first; holds a page of them in memory, however many there are. */
@Component
final class ResponseExport {
    private static final int PAGE = 500;

    private final Responses responses;
    private final JsonMapper json;

    ResponseExport(Responses responses, JsonMapper json) {
        this.responses = responses;
        this.json = json;
    }

    /** Those of a period that are wanted. */
    void write(Wanted wanted, ExportFormat format, Writer out) throws IOException {
        switch (format) {
            case CSV -> {
                out.write(CsvFile.BYTE_ORDER_MARK);
                CsvWriter csv = CsvWriter.builder().build(out);
                ResponseTable.writeHeader(csv);
                forEach(wanted, response -> ResponseTable.write(csv, response));
                csv.flush();
            }
            case JSONL -> forEach(wanted, response -> writeLine(response, out));
        }
        out.flush();
    }

    private void forEach(Wanted wanted, Consumer<ResponseView> work) {
        ResponseKey after = null;
        List<JudgedResponse> page;
        do {
            page = responses.scan(wanted.site(), wanted.from(), wanted.to(), after, PAGE);
            page.stream()
                    .filter(wanted.fits())
                    .map(judged -> ResponseView.of(judged, List.of()))
                    .forEach(work);
            after = page.isEmpty() ? null : ResponseKey.of(page.getLast().response());
        } while (page.size() == PAGE);
    }

    private void writeLine(ResponseView response, Writer out) {
        try {
            out.write(json.writeValueAsString(response));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Which responses.
     *
     * @param from inclusive
     * @param to exclusive
     */
    record Wanted(SiteId site, Instant from, Instant to, Predicate<JudgedResponse> fits) {}
}
