package dev.trunkline.core.response;

/** What kind of number a caller has, as far as the number itself tells. */
public enum CallerKind {
    /** One that people call from. */
    ORDINARY,
    /** The caller keeps it back. */
    WITHHELD,
    /** Not a telephone number at all, such as an internet address. */
    OTHER,
    /** A telephone number that nobody can have. */
    INVALID,
    /** Digits that only somebody who makes them up has, such as {@code 1234567890}. */
    MADE_UP,
    /** The number that was dialled or another of its site's pools: a call that comes back, or a machine that shows people their own. */
    OWN,
    /** The called pays; switchboards and call centres call from it, so many people share it. */
    TOLL_FREE,
    /** The caller pays more than for a call. */
    PREMIUM_RATE,
    /** Both pay; many people share it. */
    SHARED_COST;

    /** Whether the number tells one caller from another. */
    public boolean isOfOneCaller() {
        return this == ORDINARY;
    }
}
