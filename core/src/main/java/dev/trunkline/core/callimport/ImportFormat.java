package dev.trunkline.core.callimport;

/** Whose rows a file holds. */
public enum ImportFormat {
    /** Our own: a column for each field of {@code POST /v1/responses}. */
    TRUNKLINE,
    /** Twilio's call log. */
    TWILIO,
    /** Asterisk's {@code Master.csv}. */
    ASTERISK,
    /** CallRail's export of calls. */
    CALLRAIL,
    /** No calls, but what became of responses: a column for each field of {@code POST /v1/outcomes}. */
    OUTCOMES,
    /** Any other, by a {@link ColumnMapping}. */
    MAPPED
}
