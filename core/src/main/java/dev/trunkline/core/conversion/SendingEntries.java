package dev.trunkline.core.conversion;

import java.util.List;
import java.util.function.Consumer;

/** The entries of one sending, read page by page, however many there are. */
public final class SendingEntries {
    private static final int PAGE = 500;

    private final ConversionLedger ledger;
    private final SendingId sending;

    public SendingEntries(ConversionLedger ledger, SendingId sending) {
        this.ledger = ledger;
        this.sending = sending;
    }

    /** All of them, whatever became of them, by id. */
    public void forEach(Consumer<LedgerEntry> work) {
        forEachPage(page -> page.forEach(work));
    }

    /** Those that are not settled yet, in pages of at most 500. */
    public <E extends Exception> void forEachOpenPage(PageWork<E> work) throws E {
        String after = "";
        List<LedgerEntry> page = ledger.ofSending(sending, after, PAGE);
        while (!page.isEmpty()) {
            List<LedgerEntry> open = page.stream()
                    .filter(entry -> entry.outcome() == EntryOutcome.INTENDED)
                    .toList();
            if (!open.isEmpty()) {
                work.on(open);
            }
            after = page.getLast().id();
            page = ledger.ofSending(sending, after, PAGE);
        }
    }

    void forEachPage(Consumer<List<LedgerEntry>> work) {
        String after = "";
        List<LedgerEntry> page = ledger.ofSending(sending, after, PAGE);
        while (!page.isEmpty()) {
            work.accept(page);
            after = page.getLast().id();
            page = ledger.ofSending(sending, after, PAGE);
        }
    }

    /** What is done with a page. */
    @FunctionalInterface
    public interface PageWork<E extends Exception> {
        void on(List<LedgerEntry> page) throws E;
    }
}
