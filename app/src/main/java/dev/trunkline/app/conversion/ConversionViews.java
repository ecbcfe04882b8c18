package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.EntryKind;
import dev.trunkline.core.conversion.EntryOutcome;
import dev.trunkline.core.conversion.LedgerEntry;
import dev.trunkline.core.conversion.ObstacleReason;
import dev.trunkline.core.conversion.Platform;
import dev.trunkline.core.conversion.Sending;
import dev.trunkline.core.conversion.SendingMode;
import dev.trunkline.core.conversion.SendingState;
import dev.trunkline.core.conversion.Transport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Destinations, sendings and entries as the API answers them. */
final class ConversionViews {
    private ConversionViews() {}

    /** A destination; its secret is in no answer. */
    record DestinationView(
            String id,
            String name,
            Platform platform,
            Transport transport,
            String conversionName,
            String account,
            String currency,
            String zone,
            String address,
            Instant since,
            double minConfidence,
            boolean automatic,
            boolean hasSecret) {
        static DestinationView of(Destination destination, boolean hasSecret) {
            return new DestinationView(
                    destination.id().value(),
                    destination.name(),
                    destination.platform(),
                    destination.transport(),
                    destination.conversionName(),
                    destination.account(),
                    destination.currency(),
                    destination.zone().getId(),
                    destination.address(),
                    destination.since(),
                    destination.minConfidence(),
                    destination.automatic(),
                    hasSecret);
        }
    }

    /**
     * A sending.
     *
     * @param files the names of the files that can be downloaded
     */
    record SendingView(
            String id,
            SendingMode mode,
            SendingState state,
            String requestedBy,
            Instant at,
            @Nullable Instant endedAt,
            long read,
            long conversions,
            long restatements,
            long retractions,
            Map<ObstacleReason, Long> obstacles,
            List<ExampleView> examples,
            List<String> files,
            String detail) {
        static SendingView of(Sending sending) {
            boolean hasFiles = sending.mode() == SendingMode.SEND && sending.state() == SendingState.DONE;
            return new SendingView(
                    sending.id().value(),
                    sending.mode(),
                    sending.state(),
                    sending.requestedBy(),
                    sending.at(),
                    sending.endedAt(),
                    sending.read(),
                    sending.count(EntryKind.CONVERSION),
                    sending.count(EntryKind.RESTATE),
                    sending.count(EntryKind.RETRACT),
                    new TreeMap<>(sending.obstacles()),
                    sending.examples().stream().map(ExampleView::of).toList(),
                    hasFiles
                            ? PlatformFiles.of(sending).stream()
                                    .map(part -> part.kind().word())
                                    .toList()
                            : List.of(),
                    sending.detail());
        }
    }

    /** A response that can't be sent as it should. */
    record ExampleView(
            String response,
            ObstacleReason reason,
            String text,
            @Nullable Instant until,
            String detail) {
        static ExampleView of(Sending.Example example) {
            return new ExampleView(
                    example.response().id().value(),
                    example.reason(),
                    example.reason().sentence(),
                    example.until(),
                    example.detail());
        }
    }

    /** An entry of the ledger. */
    record EntryView(
            String id,
            String destination,
            String response,
            EntryKind kind,
            String order,
            String clickIdKind,
            String clickId,
            Instant conversionAt,
            BigDecimal value,
            String sending,
            Instant at,
            EntryOutcome outcome,
            String detail) {
        static EntryView of(LedgerEntry entry) {
            return new EntryView(
                    entry.id(),
                    entry.destination().value(),
                    entry.response().id().value(),
                    entry.kind(),
                    entry.order(),
                    entry.what().click().kind().name(),
                    entry.what().click().value(),
                    entry.what().at(),
                    PlatformCalls.money(entry.what().value()),
                    entry.sending().value(),
                    entry.at(),
                    entry.outcome(),
                    entry.detail());
        }
    }
}
