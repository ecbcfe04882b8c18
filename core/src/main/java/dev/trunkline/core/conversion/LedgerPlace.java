package dev.trunkline.core.conversion;

import java.time.Instant;

/** The place of an entry in the list of a destination: its time and its id. */
public record LedgerPlace(Instant at, String id) {
    /** The place of this entry. */
    public static LedgerPlace of(LedgerEntry entry) {
        return new LedgerPlace(entry.at(), entry.id());
    }
}
