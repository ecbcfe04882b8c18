package dev.trunkline.core.webhook;

/** How far an event has come. */
public enum DeliveryState {
    /** It will be sent, for the first time or again. */
    WAITING,
    /** The receiver accepted it. */
    DELIVERED,
    /** Given up; a person can send it again. */
    DEAD
}
