package dev.trunkline.app.response;

import java.util.Locale;
import org.springframework.http.MediaType;

/** The kinds of files that responses are exported to. */
enum ExportFormat {
    /** For spreadsheets. */
    CSV("text/csv;charset=UTF-8"),
    /** One JSON object a line (jsonlines.org), as the API answers a response. */
    JSONL("application/jsonl;charset=UTF-8");

    private final MediaType type;

    ExportFormat(String type) {
        this.type = MediaType.valueOf(type);
    }

    MediaType type() {
        return type;
    }

    /** What the name of a file ends with. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
