package dev.trunkline.core.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ConversionLedger} keeps to. */
public abstract class ConversionLedgerContract {
    private static final Instant NOON = Examples.NOON;
    private static final Destination GOOGLE = Told.destination("google", Platform.GOOGLE_ADS);
    private static final Destination CSV = Told.destination("csv", Platform.CSV);

    private ConversionLedger ledger;

    /** A ledger without entries. */
    protected abstract ConversionLedger empty();

    @BeforeEach
    void open() {
        ledger = empty();
    }

    @Test
    void oneOfTwoWhoIntendTheSameMaySendIt() {
        LedgerEntry first = Told.entry(GOOGLE, "r-1", 1, EntryKind.CONVERSION);
        LedgerEntry second = Told.entry(GOOGLE, "r-2", 1, EntryKind.CONVERSION);

        assertThat(ledger.intend(List.of(first))).containsExactly(first.id());
        assertThat(ledger.intend(List.of(first, second))).containsExactly(second.id());
        assertThat(ledger.intend(List.of())).isEmpty();
    }

    @Test
    void keepsAllThatWasSaidAndWhatBecameOfIt() {
        LedgerEntry entry = new LedgerEntry(
                GOOGLE.id(),
                new ResponseKey(NOON, new ResponseId("r-1")),
                2,
                EntryKind.RESTATE,
                "r-1",
                new Conversion(
                        new ClickId(ClickIdKind.WBRAID, "Cw.x_y-z"),
                        NOON.minusSeconds(5),
                        NOON,
                        new BigDecimal("0.10"),
                        Map.of(ConversionFact.AD_USER_DATA, "granted", ConversionFact.CAMPAIGN, "a \"b\", c")),
                new SendingId("s-9"),
                NOON.plusSeconds(7),
                EntryOutcome.INTENDED,
                "a remark");
        ledger.intend(List.of(entry));
        assertThat(ledger.ofResponse(new ResponseId("r-1"))).containsExactly(entry);

        LedgerEntry refused = entry.became(EntryOutcome.REFUSED, "400: no such click");
        ledger.settle(List.of(refused));
        ledger.settle(List.of(refused));

        assertThat(ledger.ofResponse(new ResponseId("r-1"))).containsExactly(refused);
    }

    @Test
    void findsTheEntriesOfAPageOfResponses() {
        LedgerEntry first = at("a", NOON, 1);
        LedgerEntry again = at("a", NOON, 2);
        LedgerEntry second = at("b", NOON, 1);
        LedgerEntry later = at("0", NOON.plusSeconds(1), 1);
        LedgerEntry elsewhere = Told.entry(CSV, "a", 1, EntryKind.CONVERSION);
        ledger.intend(List.of(later, second, again, first, elsewhere));

        assertThat(ledger.between(GOOGLE.id(), first.response(), later.response()))
                .containsExactly(first, again, second, later);
        assertThat(ledger.between(GOOGLE.id(), second.response(), second.response()))
                .containsExactly(second);
        assertThat(ledger.between(GOOGLE.id(), second.response(), later.response()))
                .containsExactly(second, later);
        assertThat(ledger.between(GOOGLE.id(), first.response(), second.response()))
                .containsExactly(first, again, second);
    }

    @Test
    void readsASendingInPages() {
        List<LedgerEntry> all = List.of(at("a", NOON, 1), at("a", NOON, 2), at("b", NOON, 1));
        ledger.intend(all);

        assertThat(ledger.ofSending(new SendingId("s-1"), "", 2)).isEqualTo(all.subList(0, 2));
        assertThat(ledger.ofSending(new SendingId("s-1"), all.get(1).id(), 2)).isEqualTo(all.subList(2, 3));
        assertThat(ledger.ofSending(new SendingId("s-2"), "", 2)).isEmpty();
    }

    @Test
    void listsADestinationNewestFirst() {
        LedgerEntry old = at("a", NOON, 1);
        LedgerEntry together = at("b", NOON, 1);
        LedgerEntry young = at("a", NOON, 2);
        ledger.intend(List.of(old, together, young, Told.entry(CSV, "a", 1, EntryKind.CONVERSION)));

        assertThat(ledger.list(GOOGLE.id(), null, 10)).containsExactly(young, old, together);
        assertThat(ledger.list(GOOGLE.id(), LedgerPlace.of(old), 10)).containsExactly(together);
        assertThat(ledger.list(GOOGLE.id(), LedgerPlace.of(young), 1)).containsExactly(old);
    }

    private static LedgerEntry at(String response, Instant startedAt, int number) {
        LedgerEntry entry = Told.entry(GOOGLE, response, number, EntryKind.CONVERSION);
        return new LedgerEntry(
                entry.destination(),
                new ResponseKey(startedAt, new ResponseId(response)),
                number,
                entry.kind(),
                entry.order(),
                entry.what(),
                entry.sending(),
                entry.at(),
                entry.outcome(),
                "");
    }
}
