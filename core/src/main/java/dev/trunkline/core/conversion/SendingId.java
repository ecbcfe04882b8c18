package dev.trunkline.core.conversion;

/**
 * Names a sending.
 *
 * @param value not blank
 */
public record SendingId(String value) {
    public SendingId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A sending id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
