package dev.trunkline.core.feed;

/** What a feed can say of a call or a text. */
public enum FeedField {
    /** Names the call: the same in each of its events. */
    ID(true),
    /** The number that was dialled, E.164. */
    NUMBER(true),
    CALLER(false),
    /** ISO 8601 with a zone; when it is missing, the time of arrival. */
    STARTED_AT(false),
    /** Whole seconds. */
    DURATION(false),
    /** A word, see docs/operations.md; when it is missing, the call is over. */
    STATUS(false),
    /** {@code call} or {@code text}; when it is missing, a call. */
    KIND(false);

    private final boolean required;

    FeedField(boolean required) {
        this.required = required;
    }

    public boolean isRequired() {
        return required;
    }
}
