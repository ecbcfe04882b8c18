package dev.trunkline.core.response;

/** How a response reached the business. */
public enum ResponseKind {
    CALL,
    TEXT,
    FORM
}
