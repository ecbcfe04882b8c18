package dev.trunkline.core.reattribution;

/**
 * Names a re-attribution run.
 *
 * @param value not blank
 */
public record RunId(String value) {
    public RunId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A run id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
