package dev.trunkline.core.response;

/** How a response reached the business. */
public enum ResponseKind {
    CALL,
    TEXT,
    FORM,
    /** A click on one of the business's e-mail addresses: nobody knows whether a message was sent. */
    EMAIL
}
