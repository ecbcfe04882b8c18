package dev.trunkline.core.callflow;

/** Who is rung. */
public enum CallLeg {
    DESTINATION,
    FALLBACK
}
