package dev.trunkline.core.attribution;

/** Why nobody can say where a response came from. */
public enum UnattributedReason {
    /** The number was leased later, or its visit is not kept. */
    NO_LEASE("No visitor held this number when the call began."),
    /** Shown to nobody within the site's late match before the call. */
    LEAKED_NUMBER("No visitor was shown this number lately, so its caller has it from elsewhere."),
    UNKNOWN_NUMBER("This number does not belong to any pool or channel of the site."),
    SITE_NUMBER("The site's own number is shown to visitors of every channel."),
    NO_VISIT("It names no visit that is known.");

    private final String sentence;

    UnattributedReason(String sentence) {
        this.sentence = sentence;
    }

    /** The reason as people read it. */
    public String sentence() {
        return sentence;
    }
}
