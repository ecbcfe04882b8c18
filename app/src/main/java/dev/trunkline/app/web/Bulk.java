package dev.trunkline.app.web;

import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * One item of a body of many, on its way: what was wrong with it does not hurt the others.
 *
 * @param <T> what it has become so far
 */
public sealed interface Bulk<T> {
    /** Nothing is wrong with it so far. */
    record Ready<T>(T value) implements Bulk<T> {}

    /** Nothing of it is stored. */
    record Rejected<T>(ProblemDetail problem) implements Bulk<T> {}

    /** Goes on with it; what is thrown as a problem rejects it. */
    default <R> Bulk<R> then(Function<T, R> step) {
        return switch (this) {
            case Ready<T> ready -> attempt(() -> step.apply(ready.value()));
            case Rejected<T> rejected -> new Rejected<>(rejected.problem());
        };
    }

    /** The first step. */
    static <T> Bulk<T> attempt(Supplier<T> step) {
        try {
            return new Ready<>(step.get());
        } catch (ProblemException e) {
            return new Rejected<>(e.getBody());
        } catch (IllegalArgumentException e) {
            return new Rejected<>(
                    ProblemException.problem(HttpStatus.BAD_REQUEST, "invalid-value", String.valueOf(e.getMessage())));
        }
    }
}
