package dev.trunkline.core.shadow;

/**
 * What a visit would change from and to.
 *
 * @param from under the version in force; the same words as {@code to}
 * @param to under the draft: a channel; or what the strongest number rule names, the id of a pool or a number, and
 *     {@link #SITE_NUMBER} when no rule matches
 */
public record ShadowMove(Aspect aspect, String from, String to) {
    /** Where no number rule matches. */
    public static final String SITE_NUMBER = "(site number)";

    /** Campaigns are counted but not told apart: they are what visitors send, and there is no end to them. */
    public enum Aspect {
        CHANNEL,
        NUMBER
    }
}
