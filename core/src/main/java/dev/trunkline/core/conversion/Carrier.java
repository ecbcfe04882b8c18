package dev.trunkline.core.conversion;

import java.util.List;
import java.util.function.Consumer;

/** Hands over what a sending has to say, in one way. Thread-safe. */
public interface Carrier {
    /**
     * Hands over the entries that are not settled. Handing over again is safe as far as the platform tells repeated conversions apart.
     *
     * @param settled is given entries as soon as their outcome is known
     * @throws CarrierStoppedException when it can't go on; what was not settled is handed over again later
     */
    void carry(Sending sending, SendingEntries entries, Consumer<List<LedgerEntry>> settled)
            throws CarrierStoppedException;
}
