package dev.trunkline.core.callimport;

/**
 * Names the import of one file.
 *
 * @param value not blank
 */
public record ImportId(String value) {
    public ImportId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An import id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
