package dev.trunkline.app.conversion;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.conversion.ClickIdKind;
import dev.trunkline.core.conversion.LedgerEntry;
import java.util.Locale;

/**
 * An entry of the ledger, as pages show it.
 *
 * @param click its kind and its beginning; empty when there is none
 */
public record EntryRow(
        String destination,
        String url,
        String response,
        String at,
        String kind,
        String order,
        String click,
        String value,
        String outcome,
        String detail) {
    private static final int SHOWN = 12;

    static EntryRow of(LedgerEntry entry, String destination, String currency, String url, SiteTimes times) {
        return new EntryRow(
                destination,
                url,
                times.brief(entry.response().startedAt()),
                times.brief(entry.at()),
                entry.kind().name(),
                entry.order(),
                click(entry),
                entry.what().value().toPlainString() + " " + entry.what().currencyOr(currency),
                entry.outcome().name(),
                entry.detail());
    }

    private static String click(LedgerEntry entry) {
        ClickIdKind kind = entry.what().click().kind();
        String value = entry.what().click().value();
        return kind == ClickIdKind.NONE
                ? ""
                : kind.name().toLowerCase(Locale.ROOT) + " "
                        + (value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value);
    }
}
