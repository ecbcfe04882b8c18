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
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each platform's file, byte for byte as the example in docs/integrations has it. */
class PlatformFilesTest {
    private static final String MICROSOFT_CLICK = "f894f652ea334e739002f7167ab8f8e3";
    private static final Instant JUST_AFTER_MIDNIGHT = Instant.parse("2026-03-02T00:05:09Z");

    private final InMemoryConversionLedger ledger = new InMemoryConversionLedger();
    private final PlatformFiles files = new PlatformFiles(ledger);

    @Test
    void writesTheConversionsThatGoogleAdsImports() throws IOException {
        Destination google = Entries.destination(Platform.GOOGLE_ADS, "Qualified lead, phone");
        List<LedgerEntry> entries = List.of(
                entry(
                        EntryKind.CONVERSION,
                        "call-1",
                        click(ClickIdKind.GCLID, "Cj0KCQiA-abc_1"),
                        "120.50",
                        ConversionFact.AD_USER_DATA,
                        "granted",
                        ConversionFact.AD_PERSONALIZATION,
                        "denied"),
                entry(
                        EntryKind.CONVERSION,
                        "call-2",
                        click(ClickIdKind.GBRAID, "0AAAAAo4mICF"),
                        "80.00",
                        ConversionFact.AD_USER_DATA,
                        "granted"),
                entry(EntryKind.CONVERSION, "call-3-2", click(ClickIdKind.WBRAID, "Cl4KCQjw.x~y"), "0"),
                entry(EntryKind.RETRACT, "call-9", click(ClickIdKind.GCLID, "not-in-this-file"), "1"));

        assertThat(written(google, entries, "conversions")).isEqualTo(Entries.example("google-ads-conversions.csv"));
    }

    @Test
    void writesTheAdjustmentsThatGoogleAdsImports() throws IOException {
        Destination google = Entries.destination(Platform.GOOGLE_ADS, "Qualified lead, phone");
        List<LedgerEntry> entries = List.of(
                entry(EntryKind.RESTATE, "call-1", click(ClickIdKind.GCLID, "a"), "150"),
                entry(EntryKind.RETRACT, "call-2", click(ClickIdKind.GCLID, "b"), "80"),
                entry(EntryKind.CONVERSION, "call-9", click(ClickIdKind.GCLID, "c"), "1"));

        assertThat(written(google, entries, "adjustments")).isEqualTo(Entries.example("google-ads-adjustments.csv"));
    }

    @Test
    void writesTheConversionsOfABulkFileOfMicrosoft() throws IOException {
        Destination microsoft = Entries.destination(Platform.MICROSOFT_ADS, "Qualified lead");
        List<LedgerEntry> entries = List.of(
                entry(EntryKind.CONVERSION, "call-1", click(ClickIdKind.MSCLKID, MICROSOFT_CLICK), "120.5"),
                entry(
                        EntryKind.CONVERSION,
                        "call-2",
                        click(ClickIdKind.MSCLKID, "0123456789abcdef0123456789abcdef"),
                        JUST_AFTER_MIDNIGHT,
                        "10"));

        assertThat(written(microsoft, entries, "conversions")).isEqualTo(Entries.example("microsoft-conversions.csv"));
    }

    @Test
    void writesTheAdjustmentsOfABulkFileOfMicrosoft() throws IOException {
        Destination microsoft = Entries.destination(Platform.MICROSOFT_ADS, "Qualified lead");
        List<LedgerEntry> entries = List.of(
                entry(EntryKind.RESTATE, "call-1", click(ClickIdKind.MSCLKID, MICROSOFT_CLICK), "150"),
                entry(
                        EntryKind.RETRACT,
                        "call-2",
                        click(ClickIdKind.MSCLKID, "0123456789abcdef0123456789abcdef"),
                        JUST_AFTER_MIDNIGHT,
                        "10"));

        assertThat(written(microsoft, entries, "adjustments")).isEqualTo(Entries.example("microsoft-adjustments.csv"));
    }

    @Test
    void writesAFileForEverythingElse() throws IOException {
        Destination csv = Entries.destination(Platform.CSV, "Qualified lead");
        List<LedgerEntry> entries = List.of(
                entry(
                        EntryKind.CONVERSION,
                        "call-1",
                        click(ClickIdKind.GCLID, "Cj0KCQiA-abc_1"),
                        "120.5",
                        ConversionFact.KIND,
                        "CALL",
                        ConversionFact.CHANNEL,
                        "Paid Search",
                        ConversionFact.SOURCE,
                        "google",
                        ConversionFact.MEDIUM,
                        "cpc",
                        ConversionFact.CAMPAIGN,
                        "spring, \"sale\"",
                        ConversionFact.KEYWORD,
                        "=burst pipe"),
                entry(
                        EntryKind.RESTATE,
                        "call-2",
                        ClickId.NONE,
                        "1000",
                        ConversionFact.KIND,
                        "FORM",
                        ConversionFact.CHANNEL,
                        "Direct"),
                entry(
                        EntryKind.RETRACT,
                        "call-3",
                        click(ClickIdKind.MSCLKID, "f894f652"),
                        "80",
                        ConversionFact.KIND,
                        "TEXT",
                        ConversionFact.CHANNEL,
                        "Paid Search",
                        ConversionFact.SOURCE,
                        "bing",
                        ConversionFact.MEDIUM,
                        "cpc"));

        assertThat(written(csv, entries, "changes")).isEqualTo(Entries.example("generic-changes.csv"));
    }

    @Test
    void aSendingHasOnlyTheFilesThatHaveALine() {
        Destination google = Entries.destination(Platform.GOOGLE_ADS, "Lead");
        Sending sending = Entries.sending(
                google, List.of(entry(EntryKind.RETRACT, "call-1", click(ClickIdKind.GCLID, "a"), "1")));

        assertThat(PlatformFiles.of(sending)).extracting(FilePart::kind).containsExactly(FileKind.ADJUSTMENTS);
        assertThat(PlatformFiles.find(sending, "conversions")).isEmpty();
    }

    private String written(Destination destination, List<LedgerEntry> entries, String part) throws IOException {
        ledger.intend(entries);
        Sending sending = Entries.sending(destination, entries);
        StringWriter out = new StringWriter();
        files.write(sending, PlatformFiles.find(sending, part).orElseThrow(), out);
        return out.toString();
    }
}
