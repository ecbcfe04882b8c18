package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.Conversion;
import dev.trunkline.core.conversion.ConversionFact;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.LedgerEntry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Meta's Conversions API
 * (<a href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/server-event">server events</a>). The token
 * goes in the body, because addresses end up in logs.
 */
final class MetaCalls implements PlatformCalls {
    private static final int MOST = 1_000;

    private final JsonMapper json;

    MetaCalls(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String usualAddress() {
        return "https://graph.facebook.com/v25.0";
    }

    @Override
    public int mostInCall() {
        return MOST;
    }

    @Override
    public PlatformCall call(Destination destination, String secret, List<LedgerEntry> entries) {
        Map<String, Object> body = PlatformCalls.object(
                "data", entries.stream().map(entry -> event(destination, entry)).toList(), "access_token", secret);
        return new PlatformCall(
                URI.create(address(destination) + "/" + destination.account() + "/events"),
                Map.of(),
                json.writeValueAsString(body));
    }

    private static Map<String, Object> event(Destination destination, LedgerEntry entry) {
        Conversion what = entry.what();
        String phone = what.fact(ConversionFact.PHONE_HASH);
        return PlatformCalls.object(
                "event_name", destination.conversionName(),
                "event_time", what.at().getEpochSecond(),
                "event_id", entry.order(),
                "action_source", actionSource(what),
                "event_source_url", what.fact(ConversionFact.PAGE),
                "user_data",
                        PlatformCalls.object(
                                "ph",
                                phone.isEmpty() ? "" : List.of(phone),
                                "fbc",
                                "fb.1." + what.clickedAt().toEpochMilli() + "."
                                        + what.click().value(),
                                "client_user_agent",
                                what.fact(ConversionFact.USER_AGENT)),
                "custom_data",
                        PlatformCalls.object(
                                "value",
                                PlatformCalls.money(what.value()),
                                "currency",
                                what.currencyOr(destination.currency())));
    }

    /**
     * Where a conversion happened: {@code phone_call}, {@code chat} (also text messages), {@code email} and {@code website} are four of
     * <a href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/server-event#action-source">Meta's values</a>.
     */
    private static String actionSource(Conversion what) {
        return switch (what.fact(ConversionFact.KIND)) {
            case "CALL" -> "phone_call";
            case "TEXT" -> "chat";
            case "EMAIL" -> "email";
            default -> "website";
        };
    }
}
