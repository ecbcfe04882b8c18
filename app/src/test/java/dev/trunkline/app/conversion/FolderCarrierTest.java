package dev.trunkline.app.conversion;

import static dev.trunkline.app.conversion.Entries.click;
import static dev.trunkline.app.conversion.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.core.conversion.CarrierStoppedException;
import dev.trunkline.core.conversion.ClickIdKind;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.EntryKind;
import dev.trunkline.core.conversion.EntryOutcome;
import dev.trunkline.core.conversion.InMemoryConversionLedger;
import dev.trunkline.core.conversion.LedgerEntry;
import dev.trunkline.core.conversion.Platform;
import dev.trunkline.core.conversion.SendingEntries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files appear whole, once, and below the configured folder. */
class FolderCarrierTest {
    private final InMemoryConversionLedger ledger = new InMemoryConversionLedger();
    private final List<LedgerEntry> entries = List.of(
            entry(EntryKind.CONVERSION, "call-1", click(ClickIdKind.GCLID, "a"), "10"),
            entry(EntryKind.RETRACT, "call-2", click(ClickIdKind.GCLID, "b"), "20"));
    private final Destination google = Entries.destination(Platform.GOOGLE_ADS, "Lead", "google/leads");

    @TempDir
    private Path root;

    @Test
    void putsWholeFilesIntoTheFolderAndWritesTheSameOnesAgain() throws IOException, CarrierStoppedException {
        ledger.intend(entries);

        carry(root.toString());
        List<String> first = content();
        carry(root.toString());

        assertThat(first)
                .hasSize(2)
                .anySatisfy(file -> assertThat(file).contains("leads-s-1-conversions.csv", ",call-1,"))
                .anySatisfy(file -> assertThat(file).contains("leads-s-1-adjustments.csv", "call-2,Lead,"));
        assertThat(content()).isEqualTo(first);
        assertThat(ledger.ofSending(Entries.SENDING, "", 10))
                .extracting(LedgerEntry::outcome)
                .containsOnly(EntryOutcome.SENT);
    }

    @Test
    void leavesNoFolderThroughALink(@TempDir Path elsewhere) throws IOException {
        ledger.intend(entries);
        Files.createSymbolicLink(root.resolve("google"), elsewhere);

        assertThatThrownBy(() -> carry(root.toString())).hasMessageContaining("leads out");
        assertThat(ledger.ofSending(Entries.SENDING, "", 10))
                .extracting(LedgerEntry::outcome)
                .containsOnly(EntryOutcome.INTENDED);
    }

    @Test
    void putsNothingAnywhereWithoutAConfiguredFolder() {
        ledger.intend(entries);

        assertThatThrownBy(() -> carry("")).hasMessageContaining("trunkline.conversions.folder");
    }

    private void carry(String folder) throws CarrierStoppedException {
        new FolderCarrier(new PlatformFiles(ledger), folder)
                .carry(Entries.sending(google, entries), new SendingEntries(ledger, Entries.SENDING), ledger::settle);
    }

    private List<String> content() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("google/leads"))) {
            return files.sorted()
                    .map(file -> file.getFileName() + "\n" + read(file))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
