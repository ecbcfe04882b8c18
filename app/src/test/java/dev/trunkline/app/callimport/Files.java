package dev.trunkline.app.callimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.batch.callimport.ImportSettings;
import dev.trunkline.core.Examples;
import dev.trunkline.core.callimport.CallFile;
import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.CallRows;
import dev.trunkline.core.callimport.ColumnMapping;
import dev.trunkline.core.callimport.ImportFormat;
import dev.trunkline.core.callimport.ImportId;
import dev.trunkline.core.callimport.ImportRequest;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.InMemoryFileParts;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.outcome.OutcomeSubject;
import dev.trunkline.core.outcome.ToldOutcome;
import dev.trunkline.core.site.InMemorySites;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files as people send them, read as the application reads them. The site has the number (416) 555-0100. */
final class Files {
    static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    static final Instant RECEIVED = Instant.parse("2026-11-30T12:00:00Z");

    private Files() {}

    /** Its rows, in Toronto. */
    static List<CallRow> rows(ImportFormat format, String text) {
        return rows(format, null, text.getBytes(StandardCharsets.UTF_8), 7);
    }

    static List<CallRow> rows(ColumnMapping mapping, String text) {
        return rows(ImportFormat.MAPPED, mapping, text.getBytes(StandardCharsets.UTF_8), 7);
    }

    static List<CallRow> rows(ImportFormat format, String text, Charset charset) {
        return rows(format, null, text.getBytes(charset), 7);
    }

    /** @param partLength that of the parts in which the file comes and is stored */
    static List<CallRow> rows(ImportFormat format, @Nullable ColumnMapping mapping, byte[] bytes, int partLength) {
        InMemoryFileParts parts = new InMemoryFileParts();
        ImportId id = new ImportId("i1");
        Encodings encodings = new Encodings();
        int count = 0;
        for (int from = 0; from < bytes.length; from += partLength) {
            byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + partLength));
            encodings.pass(part);
            parts.put(id, count++, part);
        }
        String text = new String(bytes, Charset.forName(encodings.name()));
        CallFile file = new CallFile(bytes.length, count, encodings.name(), Separators.of(text), List.of());
        ImportRequest request = new ImportRequest(Examples.DEMO, format, TORONTO, mapping, "calls.csv", "ann");
        return read(parts, ImportRun.receiving(id, request, RECEIVED).received(file));
    }

    private static List<CallRow> read(InMemoryFileParts parts, ImportRun run) {
        InMemorySites sites = new InMemorySites();
        sites.save(Examples.site());
        InMemoryNumbers numbers = new InMemoryNumbers();
        numbers.add(new OwnedNumber(
                Examples.number(0), Examples.DEMO, new NumberRole.ChannelNumber("Email"), Examples.DESTINATION, true));
        ImportSettings settings = new ImportSettings(10, 1, Duration.ZERO, ImportSettings.DEFAULT.patience());
        StoredFiles files = new StoredFiles(parts, sites, numbers, settings);
        List<CallRow> read = all(files.open(run));
        assertThat(all(files.look(run)))
                .as("in brief")
                .extracting(Files::brief)
                .isEqualTo(read.stream().map(Files::brief).toList());
        return read;
    }

    private static List<CallRow> all(CallRows opened) {
        List<CallRow> read = new ArrayList<>();
        try (opened) {
            for (CallRow row = opened.next(); row != null; row = opened.next()) {
                read.add(row);
            }
        }
        return read;
    }

    /** What holds of a row that is looked at in brief. */
    private static String brief(CallRow row) {
        return row instanceof CallRow.Call call
                ? call.line() + " " + call.call().caller().value() + " "
                        + call.call().startedAt()
                : row.toString();
    }

    /** A row in one line: number, caller, start, status, seconds, and what its provider calls it; or what is wrong with it. */
    static String told(CallRow row) {
        return switch (row) {
            case CallRow.Call call ->
                String.join(
                        " ",
                        call.call().number().e164(),
                        call.call().caller().value().isEmpty()
                                ? "withheld"
                                : call.call().caller().value(),
                        call.call().startedAt().toString(),
                        call.call().progress().status().name(),
                        Long.toString(call.call().progress().talk().toSeconds()),
                        call.call().externalId().isEmpty() ? "-" : call.call().externalId());
            case CallRow.Later later -> told(later.told());
            case CallRow.Skipped skipped -> "skipped";
            case CallRow.Unusable unusable -> unusable.reason();
            case CallRow.Unreadable unreadable -> unreadable.reason();
        };
    }

    /** Such as {@code SALE 420 CAD 2026-03-02T12:00:00Z of r-1 as deal-1}. */
    private static String told(ToldOutcome told) {
        String whose = switch (told.subject()) {
            case OutcomeSubject.Named named -> named.response().value();
            case OutcomeSubject.LastOfCaller last -> last.caller().value() + " by " + last.by();
        };
        return Stream.of(
                        told.facts().kind().name(),
                        told.facts().value() == null ? "" : told.facts().value().toPlainString(),
                        told.facts().currency(),
                        told.facts().at().toString(),
                        "of " + whose,
                        told.facts().name().startsWith("row-")
                                ? ""
                                : "as " + told.facts().name())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
