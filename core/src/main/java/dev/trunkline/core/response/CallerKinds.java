package dev.trunkline.core.response;

/** Tells what kind of number the caller of a response has. Thread-safe. */
@FunctionalInterface
public interface CallerKinds {
    /** Knows withheld numbers only; every other is ordinary. */
    CallerKinds WITHHELD_ONLY =
            response -> CallerFacts.ofNumber(response.caller()).kind();

    /** The kind of its caller's number. */
    CallerKind of(Response response);
}
