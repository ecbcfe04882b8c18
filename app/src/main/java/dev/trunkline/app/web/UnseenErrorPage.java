package dev.trunkline.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/** Errors that no controller saw, such as an unknown address: a page for people, a problem for everybody else. */
@Controller
final class UnseenErrorPage extends BasicErrorController {
    UnseenErrorPage(ErrorAttributes attributes) {
        super(attributes, new ErrorProperties());
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of(
                        "type",
                        ProblemException.type(status).toString(),
                        "title",
                        status.getReasonPhrase(),
                        "status",
                        status.value(),
                        "detail",
                        detail(status)));
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address. /v3/api-docs names those that there are.";
            case METHOD_NOT_ALLOWED ->
                "This address does not take this method. /v3/api-docs names those that it takes.";
            default ->
                status.is5xxServerError()
                        ? "The server failed, and its log says why. Send the same call again."
                        : "The server could not read this request. /v3/api-docs says how calls are made.";
        };
    }
}
