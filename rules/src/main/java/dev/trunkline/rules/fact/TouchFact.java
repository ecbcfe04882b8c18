package dev.trunkline.rules.fact;

/**
 * Where one of a visitor's visits came from.
 *
 * @param source normalised, such as {@code google}; the same for medium
 * @param campaign its tag in lower case; empty without one
 * @param clickId which click id its address carried; empty without one
 * @param days whole days between it and the visit that is judged
 */
public record TouchFact(String source, String medium, String campaign, String clickId, long days) {
    static final TouchFact UNKNOWN = new TouchFact("", "", "", "", 0);
}
