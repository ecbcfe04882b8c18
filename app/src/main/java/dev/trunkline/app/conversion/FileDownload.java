package dev.trunkline.app.conversion;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.conversion.Sending;
import dev.trunkline.core.conversion.SendingState;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends a file of a sending while it is read from the ledger. */
@Component
final class FileDownload {
    private final PlatformFiles files;

    FileDownload(PlatformFiles files) {
        this.files = files;
    }

    void send(Sending sending, String name, HttpServletResponse answer) throws IOException {
        FilePart part = PlatformFiles.find(sending, name)
                .filter(found -> sending.state() == SendingState.DONE)
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-file", "The sending has no such file, or it is not finished."));
        answer.setContentType("text/csv");
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(PlatformFiles.name(sending, part))
                        .build()
                        .toString());
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        files.write(sending, part, answer.getWriter());
    }
}
