package dev.trunkline.core.number;

/** What a tracking number is for. */
public sealed interface NumberRole {
    /** Shown when nothing else applies. */
    record SiteNumber() implements NumberRole {}

    /**
     * Shown to visits of one channel only, so every call on it is that channel's.
     *
     * @param channel as people read it, such as {@code Organic Search}
     */
    record ChannelNumber(String channel) implements NumberRole {}

    /** Leased to one visitor session at a time. */
    record PoolNumber(PoolId pool) implements NumberRole {}

    /** Shown to the visitors for whom the pool had no number left. */
    record OverflowNumber(PoolId pool) implements NumberRole {}
}
