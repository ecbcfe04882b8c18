package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.Carrier;
import dev.trunkline.core.conversion.EntryOutcome;
import dev.trunkline.core.conversion.LedgerEntry;
import dev.trunkline.core.conversion.Sending;
import dev.trunkline.core.conversion.SendingEntries;
import java.util.List;
import java.util.function.Consumer;

/** Hands over to a person: from now on the file can be downloaded, and counts as sent until somebody says that it was not used. */
final class DownloadCarrier implements Carrier {
    @Override
    public void carry(Sending sending, SendingEntries entries, Consumer<List<LedgerEntry>> settled) {
        entries.forEachOpenPage(page -> settled.accept(sent(page)));
    }

    static List<LedgerEntry> sent(List<LedgerEntry> page) {
        return page.stream().map(entry -> entry.became(EntryOutcome.SENT, "")).toList();
    }
}
