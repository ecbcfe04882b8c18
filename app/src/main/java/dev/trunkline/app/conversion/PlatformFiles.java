package dev.trunkline.app.conversion;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.trunkline.core.conversion.ConversionLedger;
import dev.trunkline.core.conversion.Platform;
import dev.trunkline.core.conversion.Sending;
import dev.trunkline.core.conversion.SendingEntries;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The files that a sending is handed over in, written from the ledger while they are read: no file is stored twice. */
@Component
final class PlatformFiles {
    private final ConversionLedger ledger;

    PlatformFiles(ConversionLedger ledger) {
        this.ledger = ledger;
    }

    /** The files of a platform that takes any. */
    static List<FilePart> of(Platform platform) {
        return switch (platform) {
            case GOOGLE_ADS -> GoogleAdsFiles.ALL;
            case MICROSOFT_ADS -> MicrosoftFiles.ALL;
            case CSV -> GenericFiles.ALL;
            case DATA_MANAGER, GA4, META -> List.of();
        };
    }

    /** Those that have a line. */
    static List<FilePart> of(Sending sending) {
        return of(sending.destination().platform()).stream()
                .filter(part ->
                        part.kind().entries().stream().mapToLong(sending::count).sum() > 0)
                .toList();
    }

    static Optional<FilePart> find(Sending sending, String name) {
        return of(sending).stream()
                .filter(part -> part.kind().word().equals(name))
                .findFirst();
    }

    /** Such as {@code google-leads-s1-conversions.csv}. */
    static String name(Sending sending, FilePart part) {
        return sending.destination().id() + "-" + sending.id() + "-"
                + part.kind().word() + ".csv";
    }

    /** Writes the file. What was discarded or refused stays in it: it is the file that was handed over. */
    void write(Sending sending, FilePart part, Writer out) throws IOException {
        CsvWriter csv = FilePart.csv(out);
        part.head(sending.destination()).forEach(csv::writeRecord);
        new SendingEntries(ledger, sending.id()).forEach(entry -> {
            if (part.kind().entries().contains(entry.kind())) {
                csv.writeRecord(part.line(sending.destination(), entry));
            }
        });
        csv.flush();
        out.flush();
    }
}
