package dev.trunkline.core.conversion;

import dev.trunkline.core.Examples;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** Values that tests of conversions start from. */
public final class Told {
    private Told() {}

    /** A destination of the demo site for downloads, or for calls where the platform takes nothing else. */
    public static Destination destination(String id, Platform platform) {
        Transport transport = platform.transports().contains(Transport.DOWNLOAD) ? Transport.DOWNLOAD : Transport.HTTP;
        return new Destination(
                new DestinationId(id),
                Examples.DEMO,
                "Leads of " + id,
                platform,
                transport,
                platform == Platform.GA4 ? "qualified_lead" : "Qualified lead",
                transport == Transport.HTTP ? "1234567890" : "",
                "CAD",
                ZoneId.of("America/Toronto"),
                "",
                Examples.NOON.minusSeconds(86_400),
                0,
                false);
    }

    /** This destination, which is told only of what is as certain as that. */
    public static Destination askingFor(double confidence, Destination destination) {
        return new Destination(
                destination.id(),
                destination.site(),
                destination.name(),
                destination.platform(),
                destination.transport(),
                destination.conversionName(),
                destination.account(),
                destination.currency(),
                destination.zone(),
                destination.address(),
                destination.since(),
                confidence,
                destination.automatic());
    }

    /** Of a click an hour before. */
    public static Conversion conversion(ClickIdKind kind, String click, Instant at, String value) {
        return new Conversion(new ClickId(kind, click), at.minusSeconds(3_600), at, new BigDecimal(value), Map.of());
    }

    /** The n-th entry of a response at {@link Examples#NOON}, to be sent. */
    public static LedgerEntry entry(Destination destination, String response, int number, EntryKind kind) {
        return new LedgerEntry(
                destination.id(),
                new ResponseKey(Examples.NOON, new ResponseId(response)),
                number,
                kind,
                response,
                conversion(ClickIdKind.GCLID, "Cj0abc", Examples.NOON, "120.5"),
                new SendingId("s-1"),
                Examples.NOON.plusSeconds(number),
                EntryOutcome.INTENDED,
                "");
    }
}
