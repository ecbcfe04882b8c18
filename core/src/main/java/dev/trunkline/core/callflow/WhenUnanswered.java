package dev.trunkline.core.callflow;

/** What happens to a call that the destination does not answer, is busy, or can't be reached. */
public enum WhenUnanswered {
    HANG_UP(false, false),
    FALLBACK(true, false),
    VOICEMAIL(false, true),
    FALLBACK_THEN_VOICEMAIL(true, true);

    private final boolean fallback;
    private final boolean voicemail;

    WhenUnanswered(boolean fallback, boolean voicemail) {
        this.fallback = fallback;
        this.voicemail = voicemail;
    }

    /** Whether the fallback number is rung. */
    public boolean ringsFallback() {
        return fallback;
    }

    /** Whether the caller may leave a message in the end. */
    public boolean takesMessage() {
        return voicemail;
    }
}
