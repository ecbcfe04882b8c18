package dev.trunkline.core.outcome;

/** An outcome makes no sense. The message names the field and what it must be. */
public final class InvalidOutcomeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    InvalidOutcomeException(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
        this.rule = rule;
    }

    /** As the API calls it. */
    public String field() {
        return field;
    }

    /** What it must be, to be read after the name of the field. */
    public String rule() {
        return rule;
    }
}
