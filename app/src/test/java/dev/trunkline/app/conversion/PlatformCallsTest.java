package dev.trunkline.app.conversion;

import static dev.trunkline.app.conversion.Entries.click;
import static dev.trunkline.app.conversion.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.conversion.ClickIdKind;
import dev.trunkline.core.conversion.ConversionFact;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.EntryKind;
import dev.trunkline.core.conversion.LedgerEntry;
import dev.trunkline.core.conversion.Platform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Each platform's call, byte for byte as the example in docs/integrations has it. */
class PlatformCallsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void tellsGoogleAnalyticsOfOneResponse() {
        Destination ga = Entries.destination(Platform.GA4, "qualified_lead");

        PlatformCall call = new Ga4Calls(JSON).call(ga, "s e&cret", List.of(ga4()));

        assertThat(call.body() + "\n").isEqualTo(Entries.example("ga4-request.json"));
        assertThat(call.uri().toString())
                .isEqualTo(
                        "https://www.google-analytics.com/mp/collect?measurement_id=1234567890&api_secret=s+e%26cret");
        assertThat(call.toString()).doesNotContain("cret");
    }

    @Test
    void tellsMetaOfManyResponsesAtOnce() {
        Destination meta = Entries.destination(Platform.META, "Lead", "https://graph.example.com/v25.0/");

        PlatformCall call = new MetaCalls(JSON).call(meta, "SECRET", meta());

        assertThat(call.body() + "\n").isEqualTo(Entries.example("meta-request.json"));
        assertThat(call.uri().toString()).isEqualTo("https://graph.example.com/v25.0/1234567890/events");
    }

    @Test
    void tellsDataManagerOfManyResponsesAtOnce() {
        Destination google = Entries.destination(Platform.DATA_MANAGER, "987654321");
        PlatformCall call = new DataManagerCalls(JSON).call(google, "TOKEN", dataManager());

        assertThat(call.body() + "\n").isEqualTo(Entries.example("data-manager-request.json"));
        assertThat(call.uri().toString()).isEqualTo("https://datamanager.googleapis.com/v1/events:ingest");
        assertThat(call.headers()).containsEntry("Authorization", "Bearer TOKEN");
    }

    @ParameterizedTest(name = "{0}: Meta {1}, Data Manager {2}")
    @CsvSource({"CALL, phone_call, PHONE", "TEXT, chat, OTHER", "FORM, website, WEB", "EMAIL, email, WEB"})
    void saysWhereEachKindOfResponseHappened(String kind, String meta, String google) {
        List<LedgerEntry> entries = List.of(
                entry(EntryKind.CONVERSION, "r-1", click(ClickIdKind.GCLID, "Cj0"), "1", ConversionFact.KIND, kind));

        assertThat(new MetaCalls(JSON)
                        .call(Entries.destination(Platform.META, "Lead"), "SECRET", entries)
                        .body())
                .contains("\"action_source\":\"" + meta + "\"");
        assertThat(new DataManagerCalls(JSON)
                        .call(Entries.destination(Platform.DATA_MANAGER, "987654321"), "TOKEN", entries)
                        .body())
                .contains("\"eventSource\":\"" + google + "\"");
    }

    static List<LedgerEntry> dataManager() {
        return List.of(
                entry(
                        EntryKind.CONVERSION,
                        "call-1",
                        click(ClickIdKind.GCLID, "Cj0KCQiA-abc_1"),
                        "120.50",
                        ConversionFact.KIND,
                        "CALL",
                        ConversionFact.AD_USER_DATA,
                        "granted",
                        ConversionFact.AD_PERSONALIZATION,
                        "denied"),
                entry(
                        EntryKind.RESTATE,
                        "form-1",
                        click(ClickIdKind.WBRAID, "Cl4KCQjw"),
                        "0",
                        ConversionFact.KIND,
                        "FORM"));
    }

    static LedgerEntry ga4() {
        return entry(
                EntryKind.CONVERSION,
                "call-1",
                click(ClickIdKind.GA_CLIENT, "1234.5678"),
                "120.5",
                ConversionFact.GA_SESSION,
                "1772449200",
                ConversionFact.KIND,
                "CALL",
                ConversionFact.AD_USER_DATA,
                "granted",
                ConversionFact.AD_PERSONALIZATION,
                "denied");
    }

    static List<LedgerEntry> meta() {
        return List.of(
                entry(
                        EntryKind.CONVERSION,
                        "call-1",
                        click(ClickIdKind.FBCLID, "IwAR0-abc"),
                        "120.5",
                        ConversionFact.KIND,
                        "CALL",
                        ConversionFact.PHONE_HASH,
                        "e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176",
                        ConversionFact.PAGE,
                        "https://www.example.com/implants",
                        ConversionFact.USER_AGENT,
                        "Firefox"),
                entry(
                        EntryKind.CONVERSION,
                        "form-1",
                        click(ClickIdKind.FBCLID, "IwAR1"),
                        "1000",
                        ConversionFact.KIND,
                        "FORM"));
    }
}
