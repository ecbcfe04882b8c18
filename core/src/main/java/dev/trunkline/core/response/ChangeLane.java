package dev.trunkline.core.response;

/** Where a change waits to be told of: a run over history may change many responses at once, which must not hold up live ones. */
public enum ChangeLane {
    /** The response came, or moved on. */
    LIVE,
    /** A run judged it again. */
    RUN
}
