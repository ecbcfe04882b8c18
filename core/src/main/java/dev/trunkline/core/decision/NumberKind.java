package dev.trunkline.core.decision;

/** Why a visitor sees the number that they see. */
public enum NumberKind {
    /** Leased from a pool, this visitor's alone. */
    SESSION,
    /** The fixed number of a channel. */
    CHANNEL,
    /** The reserved number of an exhausted pool. */
    OVERFLOW,
    /** The page's own number; nothing else applied. */
    SITE
}
