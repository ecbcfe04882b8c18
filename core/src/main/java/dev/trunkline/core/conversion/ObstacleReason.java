package dev.trunkline.core.conversion;

/** Why something is not sent, or not sent yet. */
public enum ObstacleReason {
    CONSENT_DENIED("The visitor did not allow it."),
    CONSENT_UNKNOWN("The site asks for consent, and the visitor did not say yes."),
    TOO_UNCERTAIN("Its attribution is less certain than this destination asks for."),
    CLICK_TOO_OLD("The click is too old for this platform."),
    CONVERSION_TOO_OLD("The response is too old for this platform."),
    TOO_EARLY("The platform takes corrections only later; this one waits."),
    TOO_LATE("The platform takes no more corrections of this conversion."),
    CANNOT_RESTATE("The platform can't be told another value."),
    CANNOT_RETRACT("The platform can't be told to forget a conversion."),
    REFUSED("The platform refused it, and nothing has changed since.");

    private final String sentence;

    ObstacleReason(String sentence) {
        this.sentence = sentence;
    }

    /** The reason as people read it. */
    public String sentence() {
        return sentence;
    }

    /** Whether time mends it. */
    public boolean isWaiting() {
        return this == TOO_EARLY;
    }
}
