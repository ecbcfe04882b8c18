package dev.trunkline.core.visit;

/**
 * Names one visit.
 *
 * @param value not blank
 */
public record VisitId(String value) {
    public VisitId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A visit id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
