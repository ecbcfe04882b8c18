package dev.trunkline.core.conversion;

import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What platforms were told. Entries are added and get an outcome, and are never removed. Thread-safe; durable when a call returns. */
public interface ConversionLedger {
    /** Writes down what is to be sent; answers the ids of the entries that were not there yet, which are the caller's to send. */
    Set<String> intend(List<LedgerEntry> entries);

    /** Sets what became of entries. Safe to repeat. */
    void settle(List<LedgerEntry> entries);

    /** All of the destination for responses from the first key to the last, both inclusive, by response and number. */
    List<LedgerEntry> between(DestinationId destination, ResponseKey first, ResponseKey last);

    /**
     * Those of a sending, by id.
     *
     * @param after the id of the last one before; empty for the first
     */
    List<LedgerEntry> ofSending(SendingId sending, String after, int limit);

    /** All of a response, by destination and number. */
    List<LedgerEntry> ofResponse(ResponseId response);

    /**
     * Those of a destination, newest first, and by id where several are of one time.
     *
     * @param after the last one before; null for the first page
     */
    List<LedgerEntry> list(DestinationId destination, @Nullable LedgerPlace after, int limit);
}
