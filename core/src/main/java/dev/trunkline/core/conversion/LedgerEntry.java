package dev.trunkline.core.conversion;

import dev.trunkline.core.response.ResponseKey;
import java.time.Instant;
import java.util.Locale;

/**
 * One thing that a platform was told, or was to be told, of a response.
 *
 * @param number of the entry among those of its response and destination, from 1; its insert is what decides who sends
 * @param order what the platform calls the conversion
 * @param what is said; of a retraction: what is taken back
 * @param detail what the platform answered, or a remark; empty when there is nothing to say
 */
public record LedgerEntry(
        DestinationId destination,
        ResponseKey response,
        int number,
        EntryKind kind,
        String order,
        Conversion what,
        SendingId sending,
        Instant at,
        EntryOutcome outcome,
        String detail) {
    /** The name of the entry: two runs that plan the same make the same, and one of them adds it. */
    public String id() {
        return String.format(Locale.ROOT, "%s/%s/%04d", destination, response.id(), number);
    }

    /** The entry, with what became of it. */
    public LedgerEntry became(EntryOutcome outcome, String detail) {
        return new LedgerEntry(
                destination,
                response,
                number,
                kind,
                order,
                what,
                sending,
                at,
                outcome,
                detail.isEmpty() ? this.detail : detail);
    }
}
