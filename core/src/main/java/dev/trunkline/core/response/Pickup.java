package dev.trunkline.core.response;

/** Whether somebody of the business picked up, as far as the provider tells. It only rises, so events may arrive in any order. */
public enum Pickup {
    /** Nothing was told of the leg to the business; how the call itself went is all there is. */
    UNKNOWN,
    /** Nobody picked up so far: it rang in vain, or the caller was answered by a machine, such as a voicemail. */
    NOBODY,
    /** Somebody picked up and talked with the caller. */
    SOMEBODY
}
