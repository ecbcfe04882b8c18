package dev.trunkline.app.web;

import dev.trunkline.app.web.ProblemException.FieldError;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON that Spring can't bind by itself: sent as plain text, because a page that is closing can send nothing else to another origin
 * without asking first, or one of many items of a body. Thread-safe.
 */
@Component
public final class JsonBody {
    private final JsonMapper json;
    private final Validator validator;

    JsonBody(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The body, held to the constraints of its type. */
    public <T> T readValid(String body, Class<T> type) {
        return valid(read(body, type));
    }

    /** An item of a body, held to the constraints of its type. */
    public <T> T readValid(JsonNode item, Class<T> type) {
        try {
            return valid(json.treeToValue(item, type));
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /** The body as it is; null for the literal of that name. */
    public <T> @Nullable T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private <T> T valid(@Nullable T read) {
        if (read == null) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-json", "The body must be a JSON object.");
        }
        List<FieldError> errors = validator.validate(read).stream()
                .map(error -> new FieldError(error.getPropertyPath().toString(), error.getMessage()))
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            throw ProblemException.ofFields("invalid-body", first.field() + " " + first.message(), errors);
        }
        return read;
    }

    private static ProblemException unreadable(JacksonException e) {
        return ProblemException.of(HttpStatus.BAD_REQUEST, type(e), says(e));
    }

    /** The type of the problem with a body that can't be read. */
    static String type(@Nullable Throwable cause) {
        return cause instanceof DatabindException ? "invalid-body" : "malformed-json";
    }

    /** What is wrong with a body, and where. */
    static String says(JacksonException e) {
        String where = e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return "The body can't be read" + where + ": " + e.getOriginalMessage();
    }
}
