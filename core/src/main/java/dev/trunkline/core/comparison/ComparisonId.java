package dev.trunkline.core.comparison;

/**
 * Names a comparison.
 *
 * @param value not blank
 */
public record ComparisonId(String value) {
    public ComparisonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A comparison id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
