package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.Conversion;
import dev.trunkline.core.conversion.ConversionFact;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.LedgerEntry;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Measurement Protocol of Google Analytics 4
 * (<a href="https://developers.google.com/analytics/devguides/collection/protocol/ga4/sending-events">sending events</a>). A call speaks
 * of one browser, so it says one entry. Google Analytics takes the first of two {@code purchase} events with one transaction id, and both
 * of any other event (<a href="https://support.google.com/analytics/answer/12313109">answer 12313109</a>).
 */
final class Ga4Calls implements PlatformCalls {
    private static final long MICROS = 1_000;

    private final JsonMapper json;

    Ga4Calls(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String usualAddress() {
        return "https://www.google-analytics.com";
    }

    @Override
    public int mostInCall() {
        return 1;
    }

    @Override
    public PlatformCall call(Destination destination, String secret, List<LedgerEntry> entries) {
        String query = "?measurement_id=" + encoded(destination.account()) + "&api_secret=" + encoded(secret);
        return new PlatformCall(
                URI.create(address(destination) + "/mp/collect" + query),
                Map.of(),
                json.writeValueAsString(body(destination, entries.getFirst())));
    }

    private static Map<String, Object> body(Destination destination, LedgerEntry entry) {
        Conversion what = entry.what();
        Map<String, Object> consent = PlatformCalls.object(
                "ad_user_data", consent(what, ConversionFact.AD_USER_DATA),
                "ad_personalization", consent(what, ConversionFact.AD_PERSONALIZATION));
        Map<String, Object> event = PlatformCalls.object(
                "name",
                destination.conversionName(),
                "params",
                PlatformCalls.object(
                        "session_id", what.fact(ConversionFact.GA_SESSION),
                        "engagement_time_msec", 1,
                        "transaction_id", entry.order(),
                        "value", PlatformCalls.money(what.value()),
                        "currency", what.currencyOr(destination.currency()),
                        "response_kind", what.fact(ConversionFact.KIND).toLowerCase(Locale.ROOT)));
        return PlatformCalls.object(
                "client_id",
                what.click().value(),
                "timestamp_micros",
                what.at().toEpochMilli() * MICROS,
                "consent",
                consent.isEmpty() ? "" : consent,
                "events",
                List.of(event));
    }

    private static String consent(Conversion what, ConversionFact signal) {
        return what.fact(signal).toUpperCase(Locale.ROOT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
