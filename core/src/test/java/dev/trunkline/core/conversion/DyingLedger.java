package dev.trunkline.core.conversion;

import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ledger whose process dies at a write: a write that adds was done by then, one that settles was not. */
final class DyingLedger implements ConversionLedger {
    private final InMemoryConversionLedger kept = new InMemoryConversionLedger();
    private int writesLeft = Integer.MAX_VALUE;

    void dieAtWrite(int number) {
        writesLeft = number;
    }

    private void write() {
        if (--writesLeft == 0) {
            throw new Killed();
        }
    }

    @Override
    public Set<String> intend(List<LedgerEntry> entries) {
        Set<String> added = kept.intend(entries);
        write();
        return added;
    }

    @Override
    public void settle(List<LedgerEntry> entries) {
        write();
        kept.settle(entries);
    }

    @Override
    public List<LedgerEntry> between(DestinationId destination, ResponseKey first, ResponseKey last) {
        return kept.between(destination, first, last);
    }

    @Override
    public List<LedgerEntry> ofSending(SendingId sending, String after, int limit) {
        return kept.ofSending(sending, after, limit);
    }

    @Override
    public List<LedgerEntry> ofResponse(ResponseId response) {
        return kept.ofResponse(response);
    }

    @Override
    public List<LedgerEntry> list(DestinationId destination, @Nullable LedgerPlace after, int limit) {
        return kept.list(destination, after, limit);
    }

    /** The end of the process. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
