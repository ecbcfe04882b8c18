package dev.trunkline.app.web;

import dev.trunkline.app.web.ProblemException.FieldError;
import dev.trunkline.core.number.NumberTakenException;
import dev.trunkline.core.store.StoreUnavailableException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers every refusal of an API call as a problem that says what to change. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof BodyTooLargeException tooLarge) {
            return answer(tooLarge.problem());
        }
        String type = JsonBody.type(e.getCause());
        return answer(ProblemException.problem(HttpStatus.BAD_REQUEST, type, unreadable(e)));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = e.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        String detail = errors.isEmpty()
                ? "The body is not valid."
                : errors.getFirst().field() + " " + errors.getFirst().message();
        ProblemDetail problem = ProblemException.problem(HttpStatus.BAD_REQUEST, "invalid-body", detail);
        problem.setProperties(Map.of("errors", errors));
        return answer(problem);
    }

    /** Gives the problems of the framework a type too. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem
                && (problem.getType() == null || !problem.getType().getPath().startsWith("/"))) {
            problem.setType(ProblemException.type(HttpStatus.valueOf(status.value())));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<Object> illegalValue(IllegalArgumentException e) {
        return answer(
                ProblemException.problem(HttpStatus.BAD_REQUEST, "invalid-value", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler(NumberTakenException.class)
    ResponseEntity<Object> taken(NumberTakenException e) {
        return answer(ProblemException.problem(HttpStatus.CONFLICT, "number-taken", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler(BodyTooLargeException.class)
    ResponseEntity<Object> tooLarge(BodyTooLargeException e) {
        return answer(e.problem());
    }

    @ExceptionHandler(StoreUnavailableException.class)
    ResponseEntity<Object> storeUnavailable(StoreUnavailableException e) {
        LOG.warn("The store is unavailable: {}", e.getMessage());
        ProblemDetail problem = ProblemException.problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "store-unavailable",
                "The store did not answer. Nothing is known to be stored; send the same call again.");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem);
    }

    private static String unreadable(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof JacksonException json) {
            return JsonBody.says(json);
        }
        return "The body is missing or is not JSON.";
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
