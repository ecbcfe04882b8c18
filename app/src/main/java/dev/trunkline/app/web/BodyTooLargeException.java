package dev.trunkline.app.web;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A body was longer than its endpoint takes; nothing of it was used. */
final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    BodyTooLargeException(long limit) {
        super("The body is longer than " + limit + " bytes");
        this.limit = limit;
    }

    ProblemDetail problem() {
        return ProblemException.problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "Send at most " + limit + " bytes; nothing was stored.");
    }
}
