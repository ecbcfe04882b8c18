package dev.trunkline.app.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A refusal that is answered as {@code application/problem+json} (RFC 9457) with a stable type. */
public final class ProblemException extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    private ProblemException(HttpStatus status, ProblemDetail problem) {
        super(status, problem, null);
    }

    /**
     * A problem.
     *
     * @param type stable, such as {@code unknown-site}; becomes {@code /problems/unknown-site}
     * @param detail says what to change
     */
    public static ProblemException of(HttpStatus status, String type, String detail) {
        return new ProblemException(status, problem(status, type, detail));
    }

    /** A problem with some fields of the body. */
    public static ProblemException ofFields(String type, String detail, List<FieldError> errors) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, type, detail);
        problem.setProperties(Map.of("errors", errors));
        return new ProblemException(HttpStatus.BAD_REQUEST, problem);
    }

    /** A problem with one field of the body. */
    public static ProblemException ofField(String field, String message) {
        return ofFields("invalid-body", field + " " + message, List.of(new FieldError(field, message)));
    }

    static ProblemDetail problem(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle(status.getReasonPhrase());
        return problem;
    }

    /** The type of a problem that nothing but its status is known of, such as {@code /problems/not-found}. */
    static URI type(HttpStatus status) {
        return URI.create("/problems/" + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What is wrong with one field. */
    public record FieldError(String field, String message) {}
}
