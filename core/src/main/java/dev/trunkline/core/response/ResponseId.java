package dev.trunkline.core.response;

/**
 * Names a response. Made from what its sender calls it, so that a repeated delivery finds the first.
 *
 * @param value not blank
 */
public record ResponseId(String value) {
    public ResponseId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A response id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
