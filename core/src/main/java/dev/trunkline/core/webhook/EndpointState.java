package dev.trunkline.core.webhook;

/** Whether an endpoint is sent events. */
public enum EndpointState {
    ACTIVE,
    /** A person stopped it; its events wait. */
    PAUSED,
    /** It answered 410: it wants no more events, and none are kept for it until a person turns it on again. */
    GONE,
    /** A person removed it; what it left is cleaned up. */
    REMOVED;

    /** Whether new events are kept for it. */
    public boolean collects() {
        return this == ACTIVE || this == PAUSED;
    }
}
