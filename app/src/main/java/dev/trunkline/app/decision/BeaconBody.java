package dev.trunkline.app.decision;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.app.web.ProblemException.FieldError;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that was sent as plain text, because a page that is closing can send nothing else to another origin without asking first. */
@Component
final class BeaconBody {
    private final JsonMapper json;
    private final Validator validator;

    BeaconBody(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The body, held to the constraints of its type. */
    <T> T readValid(String body, Class<T> type) {
        T read = read(body, type);
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

    /** The body as it is; null for the literal of that name. */
    <T> @Nullable T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JacksonException e) {
            throw ProblemException.of(
                    HttpStatus.BAD_REQUEST, "malformed-json", "The body can't be read: " + e.getOriginalMessage());
        }
    }
}
