package dev.trunkline.core.response;

/**
 * Who called, as the provider told it: E.164 where known, empty where withheld. Personal data: its text form is masked, so it
 * can't reach a log by accident.
 *
 * @param value never null; empty when withheld
 */
public record CallerNumber(String value) {
    public static final CallerNumber WITHHELD = new CallerNumber("");

    private static final int SHOWN_AT_THE_END = 4;
    private static final int SHOWN_AT_THE_START = 5;

    /** Whether somebody can be told by it: not when it is withheld, or a word that a provider sent instead. */
    public boolean isNumber() {
        return value.startsWith("+");
    }

    /** The number with its middle hidden, such as {@code +1647•••0199}; empty when withheld. */
    public String masked() {
        if (value.length() <= SHOWN_AT_THE_START + SHOWN_AT_THE_END) {
            return value.isEmpty() ? "" : "•••";
        }
        return value.substring(0, SHOWN_AT_THE_START) + "•••" + value.substring(value.length() - SHOWN_AT_THE_END);
    }

    @Override
    public String toString() {
        return masked();
    }
}
