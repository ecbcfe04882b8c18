package dev.trunkline.app.response;

import dev.trunkline.app.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends an export while it is read. When the reading fails on the way the connection breaks, so that nobody takes a part for the whole. */
@Component
final class ExportDownload {
    private final ResponseExport export;

    ExportDownload(ResponseExport export) {
        this.export = export;
    }

    void send(ResponseExport.Wanted wanted, String format, HttpServletResponse answer) throws IOException {
        ExportFormat known = format(format);
        ContentDisposition file = ContentDisposition.attachment()
                .filename(wanted.site() + "-responses." + known.ending())
                .build();
        answer.setContentType(known.type().toString());
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        export.write(wanted, known, answer.getWriter());
    }

    private static ExportFormat format(String name) {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format.ending().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.BAD_REQUEST,
                        "unknown-format",
                        "The format is csv or jsonl, but was '" + name + "'."));
    }
}
