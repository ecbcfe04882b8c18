package dev.trunkline.core.conversion;

import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A ledger that is forgotten with the process. Thread-safe. */
public final class InMemoryConversionLedger implements ConversionLedger {
    private static final Comparator<LedgerEntry> NEWEST_FIRST =
            Comparator.comparing(LedgerEntry::at).reversed().thenComparing(LedgerEntry::id);

    private final TreeMap<String, LedgerEntry> entries = new TreeMap<>();

    @Override
    public synchronized Set<String> intend(List<LedgerEntry> more) {
        Set<String> added = new TreeSet<>();
        for (LedgerEntry entry : more) {
            if (entries.putIfAbsent(entry.id(), entry) == null) {
                added.add(entry.id());
            }
        }
        return added;
    }

    @Override
    public synchronized void settle(List<LedgerEntry> settled) {
        settled.forEach(entry -> entries.put(entry.id(), entry));
    }

    @Override
    public synchronized List<LedgerEntry> between(DestinationId destination, ResponseKey first, ResponseKey last) {
        return entries.values().stream()
                .filter(entry -> entry.destination().equals(destination))
                .filter(entry -> entry.response().compareTo(first) >= 0
                        && entry.response().compareTo(last) <= 0)
                .sorted(Comparator.comparing(LedgerEntry::response).thenComparing(LedgerEntry::number))
                .toList();
    }

    @Override
    public synchronized List<LedgerEntry> ofSending(SendingId sending, String after, int limit) {
        return entries.values().stream()
                .filter(entry -> entry.sending().equals(sending))
                .filter(entry -> entry.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<LedgerEntry> ofResponse(ResponseId response) {
        return entries.values().stream()
                .filter(entry -> entry.response().id().equals(response))
                .toList();
    }

    @Override
    public synchronized List<LedgerEntry> list(DestinationId destination, @Nullable LedgerPlace after, int limit) {
        return entries.values().stream()
                .filter(entry -> entry.destination().equals(destination))
                .sorted(NEWEST_FIRST)
                .filter(entry -> after == null
                        || entry.at().isBefore(after.at())
                        || entry.at().equals(after.at()) && entry.id().compareTo(after.id()) > 0)
                .limit(limit)
                .toList();
    }
}
