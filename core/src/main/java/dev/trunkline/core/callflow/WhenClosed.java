package dev.trunkline.core.callflow;

/** What happens to a call outside business hours. */
public enum WhenClosed {
    /** The same as at other times. */
    CONNECT,
    /** The fallback number is rung. */
    FALLBACK,
    /** The caller may leave a message at once. */
    VOICEMAIL
}
