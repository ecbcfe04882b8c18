package dev.trunkline.core.attribution;

/** What speaks for a candidate. */
public enum CandidateReason {
    /** The lease ran when the call began. */
    HAD_NUMBER("had the number when the call began"),
    /** The lease had ended by then. */
    HAD_NUMBER_BEFORE("had the number before the call"),
    /** The visit was shown the overflow number, as others were. */
    SHOWN_OVERFLOW("was shown the overflow number"),
    /** The {@code tel:} link was clicked within two minutes before the call. */
    CLICKED("clicked the number just before the call"),
    /** An earlier response from the same telephone came from the same visitor. */
    SAME_CALLER("called from this telephone before"),
    /** The browser's time zone has the time of the area that the caller's number belongs to. */
    SAME_AREA("was in the time zone of the caller's number");

    private final String sentence;

    CandidateReason(String sentence) {
        this.sentence = sentence;
    }

    /** The reason as people read it after "The visitor". */
    public String sentence() {
        return sentence;
    }
}
