package dev.trunkline.app.conversion;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.conversion.ConversionLedger;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.DestinationId;
import dev.trunkline.core.conversion.Destinations;
import dev.trunkline.core.conversion.LedgerEntry;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.site.SiteId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What platforms were told of one response, for its page. */
@Component
public final class ToldOfResponse {
    private final ConversionLedger ledger;
    private final Destinations destinations;

    ToldOfResponse(ConversionLedger ledger, Destinations destinations) {
        this.ledger = ledger;
        this.destinations = destinations;
    }

    /** Its entries, by destination, the oldest first. */
    public List<EntryRow> rows(SiteId site, ResponseId response, SiteTimes times) {
        return ledger.ofResponse(response).stream()
                .map(entry -> row(site, entry, times))
                .toList();
    }

    private EntryRow row(SiteId site, LedgerEntry entry, SiteTimes times) {
        DestinationId id = entry.destination();
        Optional<Destination> destination = destinations.find(id);
        return EntryRow.of(
                entry,
                destination.map(Destination::name).orElse("–"),
                destination.map(Destination::currency).orElse(""),
                destination.isEmpty() ? "" : "/sites/" + site + "/conversions/" + id,
                times);
    }
}
