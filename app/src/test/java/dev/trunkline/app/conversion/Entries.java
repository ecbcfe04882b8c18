package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.ClickId;
import dev.trunkline.core.conversion.ClickIdKind;
import dev.trunkline.core.conversion.Conversion;
import dev.trunkline.core.conversion.ConversionFact;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.DestinationId;
import dev.trunkline.core.conversion.EntryKind;
import dev.trunkline.core.conversion.EntryOutcome;
import dev.trunkline.core.conversion.LedgerEntry;
import dev.trunkline.core.conversion.Platform;
import dev.trunkline.core.conversion.Sending;
import dev.trunkline.core.conversion.SendingId;
import dev.trunkline.core.conversion.SendingMode;
import dev.trunkline.core.conversion.Transport;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.site.SiteId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the examples in docs/integrations say, as entries of the ledger. */
final class Entries {
    static final Instant AT = Instant.parse("2026-03-02T12:00:00Z");
    static final Instant CHANGED = Instant.parse("2026-03-09T19:30:00Z");
    static final SendingId SENDING = new SendingId("s-1");

    private static final Path EXAMPLES = Path.of("..", "docs", "integrations", "examples");

    private Entries() {}

    /** The bytes of an example, as text. */
    static String example(String file) {
        try {
            return Files.readString(EXAMPLES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Destination destination(Platform platform, String conversionName) {
        return destination(platform, conversionName, "");
    }

    static Destination destination(Platform platform, String conversionName, String address) {
        boolean calls = platform.transports().contains(Transport.HTTP);
        return new Destination(
                new DestinationId("leads"),
                new SiteId("demo"),
                "Leads",
                platform,
                calls ? Transport.HTTP : address.isEmpty() ? Transport.DOWNLOAD : Transport.FOLDER,
                conversionName,
                calls ? "1234567890" : "",
                "CAD",
                ZoneId.of("America/Toronto"),
                address,
                AT,
                0,
                false);
    }

    /** A sending with so many of each kind. */
    static Sending sending(Destination destination, List<LedgerEntry> entries) {
        Map<EntryKind, Long> steps = new EnumMap<>(EntryKind.class);
        entries.forEach(entry -> steps.merge(entry.kind(), 1L, Long::sum));
        Sending begun = Sending.begun(SENDING, destination, SendingMode.SEND, "dana", CHANGED);
        return new Sending(
                begun.id(),
                destination,
                begun.mode(),
                begun.requestedBy(),
                begun.at(),
                begun.state(),
                null,
                entries.size(),
                steps,
                Map.of(),
                List.of(),
                "");
    }

    static LedgerEntry entry(EntryKind kind, String order, ClickId click, String value, Object... facts) {
        return entry(kind, order, click, AT, value, facts);
    }

    static LedgerEntry entry(EntryKind kind, String order, ClickId click, Instant at, String value, Object... facts) {
        Map<ConversionFact, String> told = new EnumMap<>(ConversionFact.class);
        for (int i = 0; i < facts.length; i += 2) {
            told.put((ConversionFact) facts[i], (String) facts[i + 1]);
        }
        return new LedgerEntry(
                new DestinationId("leads"),
                new ResponseKey(at, new ResponseId(order)),
                1,
                kind,
                order,
                new Conversion(click, at.minusSeconds(3_600), at, new BigDecimal(value), told),
                SENDING,
                CHANGED,
                EntryOutcome.INTENDED,
                "");
    }

    static ClickId click(ClickIdKind kind, String value) {
        return new ClickId(kind, value);
    }
}
