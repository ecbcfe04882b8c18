package dev.trunkline.app.conversion;

import dev.trunkline.app.web.SpreadsheetText;
import dev.trunkline.core.conversion.ClickIdKind;
import dev.trunkline.core.conversion.Conversion;
import dev.trunkline.core.conversion.ConversionFact;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.LedgerEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A file for whatever else wants to know: one row a change, in the order of the changes, times in UTC. */
final class GenericFiles {
    static final List<FilePart> ALL = List.of(new Changes());

    private GenericFiles() {}

    private static final class Changes implements FilePart {
        @Override
        public FileKind kind() {
            return FileKind.CHANGES;
        }

        @Override
        public List<List<String>> head(Destination destination) {
            return List.of(List.of(
                    "change",
                    "order_id",
                    "conversion_name",
                    "conversion_time",
                    "changed_at",
                    "value",
                    "currency",
                    "click_id_type",
                    "click_id",
                    "kind",
                    "channel",
                    "source",
                    "medium",
                    "campaign",
                    "keyword"));
        }

        @Override
        public List<String> line(Destination destination, LedgerEntry entry) {
            Conversion what = entry.what();
            return Stream.of(
                            entry.kind().name(),
                            entry.order(),
                            destination.conversionName(),
                            what.at().toString(),
                            entry.at().toString(),
                            what.value().toPlainString(),
                            what.currencyOr(destination.currency()),
                            clickKind(what.click().kind()),
                            what.click().value(),
                            what.fact(ConversionFact.KIND),
                            what.fact(ConversionFact.CHANNEL),
                            what.fact(ConversionFact.SOURCE),
                            what.fact(ConversionFact.MEDIUM),
                            what.fact(ConversionFact.CAMPAIGN),
                            what.fact(ConversionFact.KEYWORD))
                    .map(SpreadsheetText::safeExceptNumbers)
                    .toList();
        }

        private static String clickKind(ClickIdKind kind) {
            return kind == ClickIdKind.NONE ? "" : kind.name().toLowerCase(Locale.ROOT);
        }
    }
}
