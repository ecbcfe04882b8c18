package dev.trunkline.core.conversion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a platform knows of a response: the replay of the ledger.
 *
 * @param current null when it knows nothing
 * @param order of the current conversion; empty without one
 * @param sentAt when the current conversion was first sent; null without one
 * @param sends how many conversions it was told in all
 * @param entries how many entries there are, whatever became of them
 * @param inFlight whether an entry may have been sent or not
 * @param refused the newest entry that it refused, unless something was sent after it
 */
public record Knowledge(
        @Nullable Conversion current,
        String order,
        @Nullable Instant sentAt,
        int sends,
        int entries,
        boolean inFlight,
        @Nullable LedgerEntry refused) {
    public static final Knowledge NONE = new Knowledge(null, "", null, 0, 0, false, null);

    /**
     * Replays the entries of one response and destination.
     *
     * @param entries in the order of their numbers
     */
    public static Knowledge of(List<LedgerEntry> entries) {
        Knowledge known = NONE;
        for (LedgerEntry entry : entries) {
            known = known.after(entry);
        }
        return known;
    }

    private Knowledge after(LedgerEntry entry) {
        return switch (entry.outcome()) {
            case INTENDED -> new Knowledge(current, order, sentAt, sends, entry.number(), true, refused);
            case DISCARDED -> new Knowledge(current, order, sentAt, sends, entry.number(), inFlight, refused);
            case REFUSED -> new Knowledge(current, order, sentAt, sends, entry.number(), inFlight, entry);
            case SENT -> sent(entry);
        };
    }

    private Knowledge sent(LedgerEntry entry) {
        return switch (entry.kind()) {
            case CONVERSION ->
                new Knowledge(entry.what(), entry.order(), entry.at(), sends + 1, entry.number(), inFlight, null);
            case RESTATE -> new Knowledge(entry.what(), order, sentAt, sends, entry.number(), inFlight, null);
            case RETRACT -> new Knowledge(null, "", null, sends, entry.number(), inFlight, null);
        };
    }
}
