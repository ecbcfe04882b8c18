package dev.trunkline.app.ruleset;

import dev.trunkline.core.site.Site;
import dev.trunkline.rules.table.RuleTable;
import dev.trunkline.rules.table.TableCsv;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as a CSV file to keep. */
final class TableDownload {
    static final String CSV = "text/csv";

    private TableDownload() {}

    static ResponseEntity<byte[]> of(Site site, RuleTable table) {
        ContentDisposition file = ContentDisposition.attachment()
                .filename(site.id() + "-" + table.stage().key() + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(CSV), StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(TableCsv.write(table).getBytes(StandardCharsets.UTF_8));
    }
}
