package dev.trunkline.core.leasing;

import dev.trunkline.core.number.TrackingNumber;

/**
 * Names a lease: the number and how many leases it has had. Two nodes that want the same number insert the same id, and
 * exactly one insert succeeds (docs/adr/0003-lease-insert-is-the-lock.md).
 *
 * @param sequence from 1, without gaps
 */
public record LeaseId(TrackingNumber number, long sequence) {
    private static final int SEQUENCE_DIGITS = 6;

    public LeaseId {
        if (sequence < 1) {
            throw new IllegalArgumentException("A lease sequence starts at 1, but was " + sequence);
        }
    }

    /** Reads what {@link #toString()} wrote. */
    public static LeaseId parse(String text) {
        int colon = text.indexOf(':');
        try {
            return new LeaseId(
                    new TrackingNumber(text.substring(0, Math.max(colon, 0))),
                    Long.parseLong(text.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "A lease id is <number>:<sequence>, e.g. +14165550101:000042, but was '" + text + "'", e);
        }
    }

    @Override
    public String toString() {
        String digits = Long.toString(sequence);
        return number.e164() + ":" + "0".repeat(Math.max(0, SEQUENCE_DIGITS - digits.length())) + digits;
    }
}
