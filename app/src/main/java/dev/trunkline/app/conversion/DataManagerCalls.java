package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.Conversion;
import dev.trunkline.core.conversion.ConversionFact;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.LedgerEntry;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Google's Data Manager API
 * (<a href="https://developers.google.com/data-manager/api/reference/rest/v1/events/ingest">events.ingest</a>). An event whose transaction
 * id is known restates the value
 * (<a href="https://developers.google.com/data-manager/api/devguides/events/google-ads/conversion-adjustments">adjustments</a>).
 */
final class DataManagerCalls implements PlatformCalls {
    private static final int MOST = 2_000;

    private final JsonMapper json;

    DataManagerCalls(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String usualAddress() {
        return "https://datamanager.googleapis.com";
    }

    @Override
    public int mostInCall() {
        return MOST;
    }

    @Override
    public boolean takesGoogleCredentials() {
        return true;
    }

    @Override
    public PlatformCall call(Destination destination, String secret, List<LedgerEntry> entries) {
        Map<String, Object> account =
                PlatformCalls.object("accountType", "GOOGLE_ADS", "accountId", destination.account());
        Map<String, Object> body = PlatformCalls.object(
                "destinations",
                List.of(PlatformCalls.object(
                        "operatingAccount", account, "productDestinationId", destination.conversionName())),
                "events",
                entries.stream().map(entry -> event(destination, entry)).toList());
        return new PlatformCall(
                URI.create(address(destination) + "/v1/events:ingest"),
                Map.of("Authorization", "Bearer " + secret),
                json.writeValueAsString(body));
    }

    private static Map<String, Object> event(Destination destination, LedgerEntry entry) {
        Conversion what = entry.what();
        Map<String, Object> consent = PlatformCalls.object(
                "adUserData", consent(what, ConversionFact.AD_USER_DATA),
                "adPersonalization", consent(what, ConversionFact.AD_PERSONALIZATION));
        return PlatformCalls.object(
                "transactionId", entry.order(),
                "eventTimestamp", what.at().toString(),
                "eventSource", eventSource(what),
                "adIdentifiers",
                        PlatformCalls.object(
                                what.click().kind().parameter(), what.click().value()),
                "conversionValue", PlatformCalls.money(what.value()),
                "currency", what.currencyOr(destination.currency()),
                "consent", consent.isEmpty() ? "" : consent);
    }

    private static String consent(Conversion what, ConversionFact signal) {
        String state = what.fact(signal);
        return state.isEmpty() ? "" : "CONSENT_" + state.toUpperCase(Locale.ROOT);
    }

    /**
     * A click on an e-mail address is made in a web browser, as a form is; for texts the
     * <a href="https://docs.cloud.google.com/php/docs/reference/data-manager/latest/V1.EventSource">published enum</a> has no word.
     */
    private static String eventSource(Conversion what) {
        return switch (what.fact(ConversionFact.KIND)) {
            case "CALL" -> "PHONE";
            case "FORM", "EMAIL" -> "WEB";
            default -> "OTHER";
        };
    }
}
