package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.ClickIdKind;
import dev.trunkline.core.conversion.Conversion;
import dev.trunkline.core.conversion.ConversionFact;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.EntryKind;
import dev.trunkline.core.conversion.LedgerEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The two files that Google Ads imports: conversions from clicks
 * (<a href="https://support.google.com/google-ads/answer/7014069">answer 7014069</a>) and adjustments by order id
 * (<a href="https://support.google.com/google-ads/answer/7686280">answer 7686280</a>). Google wants them apart.
 */
final class GoogleAdsFiles {
    static final List<FilePart> ALL = List.of(new Conversions(), new Adjustments());

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private GoogleAdsFiles() {}

    private static List<String> parameters(Destination destination) {
        return List.of("Parameters:TimeZone=" + destination.zone().getId());
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** Exactly one click id a row. */
    private static final class Conversions implements FilePart {
        @Override
        public FileKind kind() {
            return FileKind.CONVERSIONS;
        }

        @Override
        public List<List<String>> head(Destination destination) {
            return List.of(
                    parameters(destination),
                    List.of(
                            "Google Click ID",
                            "GBRAID",
                            "WBRAID",
                            "Conversion Name",
                            "Conversion Time",
                            "Conversion Value",
                            "Conversion Currency",
                            "Order ID",
                            "Ad User Data",
                            "Ad Personalization"));
        }

        @Override
        public List<String> line(Destination destination, LedgerEntry entry) {
            Conversion what = entry.what();
            return List.of(
                    click(what, ClickIdKind.GCLID),
                    click(what, ClickIdKind.GBRAID),
                    click(what, ClickIdKind.WBRAID),
                    destination.conversionName(),
                    time(what.at(), destination.zone()),
                    what.value().toPlainString(),
                    what.currencyOr(destination.currency()),
                    entry.order(),
                    consent(what, ConversionFact.AD_USER_DATA),
                    consent(what, ConversionFact.AD_PERSONALIZATION));
        }

        private static String click(Conversion what, ClickIdKind kind) {
            return what.click().kind() == kind ? what.click().value() : "";
        }

        private static String consent(Conversion what, ConversionFact signal) {
            return switch (what.fact(signal)) {
                case "granted" -> "Granted";
                case "denied" -> "Denied";
                default -> "";
            };
        }
    }

    /** A retraction says no value: Google refuses one that does. */
    private static final class Adjustments implements FilePart {
        @Override
        public FileKind kind() {
            return FileKind.ADJUSTMENTS;
        }

        @Override
        public List<List<String>> head(Destination destination) {
            return List.of(
                    parameters(destination),
                    List.of(
                            "Order ID",
                            "Conversion Name",
                            "Adjustment Time",
                            "Adjustment Type",
                            "Adjusted Value",
                            "Adjusted Value Currency"));
        }

        @Override
        public List<String> line(Destination destination, LedgerEntry entry) {
            boolean restated = entry.kind() == EntryKind.RESTATE;
            return List.of(
                    entry.order(),
                    destination.conversionName(),
                    time(entry.at(), destination.zone()),
                    restated ? "RESTATE" : "RETRACT",
                    restated ? entry.what().value().toPlainString() : "",
                    restated ? entry.what().currencyOr(destination.currency()) : "");
        }
    }
}
