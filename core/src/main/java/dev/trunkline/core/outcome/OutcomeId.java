package dev.trunkline.core.outcome;

/**
 * Names an outcome among those of all sites. Made from what its sender calls it, so that a repeated delivery finds the first.
 *
 * @param value not blank
 */
public record OutcomeId(String value) {
    public OutcomeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An outcome id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
