package dev.trunkline.core.conversion;

/** Whether anything leaves the house. */
public enum SendingMode {
    /** Only says what would be sent. */
    PREVIEW,
    SEND
}
