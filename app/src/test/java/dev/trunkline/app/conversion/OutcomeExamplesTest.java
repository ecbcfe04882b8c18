package dev.trunkline.app.conversion;

import static dev.trunkline.app.conversion.Entries.click;
import static dev.trunkline.app.conversion.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.conversion.ClickId;
import dev.trunkline.core.conversion.ClickIdKind;
import dev.trunkline.core.conversion.ConversionFact;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.EntryKind;
import dev.trunkline.core.conversion.InMemoryConversionLedger;
import dev.trunkline.core.conversion.LedgerEntry;
import dev.trunkline.core.conversion.Platform;
import dev.trunkline.core.conversion.Sending;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** How each platform is told of a sale in another currency and of a lead that was lost, byte for byte as in docs/integrations. */
class OutcomeExamplesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "GOOGLE_ADS,     GCLID,   Cj0KCQiA-abc_1,                   adjustments, google-ads-sale-and-lost.csv",
        "MICROSOFT_ADS,  MSCLKID, f894f652ea334e739002f7167ab8f8e3, adjustments, microsoft-sale-and-lost.csv",
        "CSV,            GCLID,   Cj0KCQiA-abc_1,                   changes,     generic-sale-and-lost.csv",
    })
    void inFiles(Platform platform, ClickIdKind kind, String click, String part, String example) throws IOException {
        Destination destination = Entries.destination(platform, "Sale");
        List<LedgerEntry> entries = List.of(
                sale(EntryKind.RESTATE, click(kind, click)), lost(EntryKind.RETRACT, click(kind, click), "120.5"));
        InMemoryConversionLedger ledger = new InMemoryConversionLedger();
        ledger.intend(entries);
        Sending sending = Entries.sending(destination, entries);
        StringWriter out = new StringWriter();

        new PlatformFiles(ledger)
                .write(sending, PlatformFiles.find(sending, part).orElseThrow(), out);

        assertThat(out.toString()).isEqualTo(Entries.example(example));
    }

    @Test
    void inCallsOfDataManagerWhichCanOnlyLowerAValue() {
        ClickId click = click(ClickIdKind.GCLID, "Cj0KCQiA-abc_1");

        PlatformCall call = new DataManagerCalls(JSON)
                .call(
                        Entries.destination(Platform.DATA_MANAGER, "987654321"),
                        "TOKEN",
                        List.of(sale(EntryKind.RESTATE, click), lost(EntryKind.RESTATE, click, "0")));

        assertThat(call.body() + "\n").isEqualTo(Entries.example("data-manager-sale-and-lost.json"));
    }

    @Test
    void inCallsOfPlatformsThatTakeNoCorrections() {
        PlatformCall analytics = new Ga4Calls(JSON)
                .call(
                        Entries.destination(Platform.GA4, "sale"),
                        "SECRET",
                        List.of(sale(EntryKind.CONVERSION, click(ClickIdKind.GA_CLIENT, "1234.5678"))));
        PlatformCall meta = new MetaCalls(JSON)
                .call(
                        Entries.destination(Platform.META, "Purchase"),
                        "SECRET",
                        List.of(sale(EntryKind.CONVERSION, click(ClickIdKind.FBCLID, "IwAR0-abc"))));

        assertThat(analytics.body() + "\n").isEqualTo(Entries.example("ga4-sale.json"));
        assertThat(meta.body() + "\n").isEqualTo(Entries.example("meta-sale.json"));
    }

    private static LedgerEntry sale(EntryKind kind, ClickId click) {
        return entry(
                kind,
                "call-1",
                click,
                "420.00",
                ConversionFact.KIND,
                "CALL",
                ConversionFact.CHANNEL,
                "Paid Search",
                ConversionFact.CURRENCY,
                "USD");
    }

    private static LedgerEntry lost(EntryKind kind, ClickId click, String value) {
        return entry(kind, "call-2", click, value, ConversionFact.KIND, "CALL", ConversionFact.CHANNEL, "Paid Search");
    }
}
