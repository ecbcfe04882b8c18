package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.Conversion;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.EntryKind;
import dev.trunkline.core.conversion.LedgerEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Bulk files of Microsoft Advertising, format version 6.0, with times in UTC
 * (<a href="https://learn.microsoft.com/en-us/advertising/bulk-service/offline-conversion">Offline Conversion Record</a>). An adjustment
 * names the conversion by its name, time and click.
 */
final class MicrosoftFiles {
    static final List<FilePart> ALL = List.of(new Conversions(), new Adjustments());

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss ", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int NOON = 12;
    private static final List<String> COLUMNS = List.of(
            "Type",
            "Status",
            "Id",
            "Parent Id",
            "Client Id",
            "Name",
            "Conversion Currency Code",
            "Conversion Name",
            "Conversion Time",
            "Conversion Value",
            "Microsoft Click Id");
    private static final List<String> ADJUSTMENT_COLUMNS =
            List.of("Adjustment Currency Code", "Adjustment Time", "Adjustment Type", "Adjustment Value");
    private static final List<String> VERSION = List.of("Format Version", "", "", "", "", "6.0", "", "", "", "", "");

    private MicrosoftFiles() {}

    /** Such as {@code 4/1/2020 6:50:54 PM}, whatever the language of the machine. */
    private static String time(Instant instant) {
        boolean morning = instant.atOffset(ZoneOffset.UTC).getHour() < NOON;
        return TIME.format(instant) + (morning ? "AM" : "PM");
    }

    private static List<String> line(Destination destination, LedgerEntry entry, boolean isNew) {
        Conversion what = entry.what();
        return List.of(
                "Offline Conversion",
                "",
                "",
                "",
                entry.order(),
                "",
                isNew ? what.currencyOr(destination.currency()) : "",
                destination.conversionName(),
                time(what.at()),
                isNew ? what.value().toPlainString() : "",
                what.click().value());
    }

    private static List<String> with(List<String> columns, List<String> more) {
        return Stream.concat(columns.stream(), more.stream()).toList();
    }

    private static final class Conversions implements FilePart {
        @Override
        public FileKind kind() {
            return FileKind.CONVERSIONS;
        }

        @Override
        public List<List<String>> head(Destination destination) {
            return List.of(COLUMNS, VERSION);
        }

        @Override
        public List<String> line(Destination destination, LedgerEntry entry) {
            return MicrosoftFiles.line(destination, entry, true);
        }
    }

    private static final class Adjustments implements FilePart {
        @Override
        public FileKind kind() {
            return FileKind.ADJUSTMENTS;
        }

        @Override
        public List<List<String>> head(Destination destination) {
            return List.of(with(COLUMNS, ADJUSTMENT_COLUMNS), with(VERSION, List.of("", "", "", "")));
        }

        @Override
        public List<String> line(Destination destination, LedgerEntry entry) {
            boolean restated = entry.kind() == EntryKind.RESTATE;
            List<String> adjustment = new ArrayList<>();
            adjustment.add(restated ? entry.what().currencyOr(destination.currency()) : "");
            adjustment.add(time(entry.at()));
            adjustment.add(restated ? "Restate" : "Retract");
            adjustment.add(restated ? entry.what().value().toPlainString() : "");
            return with(MicrosoftFiles.line(destination, entry, false), adjustment);
        }
    }
}
