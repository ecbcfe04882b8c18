package dev.trunkline.core.attribution;

/** Why nobody can say where a response came from. */
public enum UnattributedReason {
    NO_LEASE("No visitor held this number when the call began."),
    LEAKED_NUMBER("This pool number was never shown to any visitor."),
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
