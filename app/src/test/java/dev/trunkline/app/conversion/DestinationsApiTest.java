package dev.trunkline.app.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How destinations are added and changed, by API and by form, and what becomes of their secrets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DestinationsApiTest extends RunningApplication {
    private static final String SITE = "announcer";
    private static final String DESTINATIONS = "/v1/sites/announcer/destinations";
    private static final String PAGES = "/sites/announcer/conversions";

    @BeforeAll
    void aSite() {
        addSite(SITE, "847");
    }

    @Test
    void keepsSecretsToItself() {
        MvcTestResult added = post(DESTINATIONS, """
                {"name": "Analytics", "platform": "GA4", "transport": "HTTP", "conversionName": "qualified_lead",
                 "account": "G-1234567890", "currency": "CAD", "secret": "shh-never-show-this"}""");
        String id = read(added, "$.id");

        assertThat(added).hasStatus(201);
        assertThat((Boolean) read(added, "$.hasSecret")).isTrue();
        assertThat(text(added)).doesNotContain("shh-");
        assertThat(text(page(PAGES + "/" + id + "/edit")))
                .contains("There is one.")
                .doesNotContain("shh-");
        assertThat(text(page(PAGES + "/" + id))).doesNotContain("shh-");
        assertThat(text(get(DESTINATIONS))).doesNotContain("shh-");
        assertThat(database.getCollection("destinationSecrets").find(new Document("_id", id)))
                .singleElement()
                .satisfies(stored -> assertThat(stored.getString("secret")).startsWith("sealed:1:"));

        assertThat((Boolean) read(
                        call(HttpMethod.PATCH, DESTINATIONS + "/" + id, "{\"secret\": \"\"}", API_KEY), "$.hasSecret"))
                .isFalse();
        assertThat(call(HttpMethod.DELETE, DESTINATIONS + "/" + id, "", API_KEY))
                .hasStatus(204);
        assertThat(get(DESTINATIONS + "/" + id)).hasStatus(404);
    }

    @Test
    void takesAFileOfCredentialsForDataManagerAndSaysWhenATokenWouldEnd() {
        String body = """
                {"name": "Google", "platform": "DATA_MANAGER", "transport": "HTTP", "conversionName": "987654321",
                 "account": "1234567890", "currency": "CAD", "secret": "%s"}""";
        MvcTestResult cut = post(DESTINATIONS, body.formatted("{\\\"type\\\": \\\"shh"));
        MvcTestResult added = post(DESTINATIONS, body.formatted("ya29.token"));
        String id = read(added, "$.id");
        String warned = text(page(PAGES + "/" + id));
        MvcTestResult changed = call(
                HttpMethod.PATCH,
                DESTINATIONS + "/" + id,
                "{\"secret\": \"" + GoogleKeys.SIGNED_IN.replace("\"", "\\\"").replace("\n", "\\n") + "\"}",
                API_KEY);

        assertThat(cut).hasStatus(400);
        assertThat(text(cut))
                .contains("secret must be the whole file that Google gave")
                .doesNotContain("shh");
        assertThat(warned).contains("which Google ends after an hour");
        assertThat(changed).hasStatus(200);
        assertThat(text(page(PAGES + "/" + id))).doesNotContain("which Google ends after an hour", "shh");
    }

    @Test
    void saysWhatIsWrongWithADestination() {
        assertRefused("{\"name\": \"A\", \"platform\": \"ADS\"}", "platform must be one of");
        assertRefused(body("META", "DOWNLOAD", "CAD", ""), "transport must be one of");
        assertRefused(body("GOOGLE_ADS", "DOWNLOAD", "dollars", ""), "currency must be a code");
        assertRefused(body("GOOGLE_ADS", "FOLDER", "CAD", "../../etc"), "address must be a folder");
        assertRefused(
                body("CSV", "DOWNLOAD", "CAD", "").replace("{", "{\"minConfidence\": 1.5, "),
                "minConfidence must be from 0 to 1, but was '1.5'");
        String id = read(post(DESTINATIONS, body("CSV", "DOWNLOAD", "CAD", "")), "$.id");
        MvcTestResult changed = call(HttpMethod.PATCH, DESTINATIONS + "/" + id, "{\"platform\": \"GA4\"}", API_KEY);
        assertThat(changed).hasStatus(400);
        assertThat(text(changed)).contains("platform can't be changed");
    }

    @Test
    void savesADestinationWithTheForm() {
        MvcTestResult refused = form("dollars", "0");
        MvcTestResult uncertain = form("EUR", "101");
        MvcTestResult saved = form("EUR", "99.9");

        assertThat(text(refused)).contains("currency must be a code such as CAD", "value=\"By form\"");
        assertThat(text(uncertain)).contains("minConfidence must be a percentage from 0 to 100, but was &#39;101&#39;");
        assertThat(saved).hasStatus(302);
        assertThat(text(page(PAGES))).contains("By form");
        String destination = Objects.requireNonNull(saved.getResponse().getRedirectedUrl());
        assertThat(text(page(destination))).contains("99.9 %");
        assertThat(text(page(destination + "/edit"))).contains("value=\"99.9\"");
    }

    private MvcTestResult form(String currency, String minConfidence) {
        return mvc.post()
                .uri(PAGES + "/new")
                .param("name", "By form")
                .param("platform", "CSV")
                .param("transport", "DOWNLOAD")
                .param("conversionName", "Lead")
                .param("currency", currency)
                .param("zone", "Europe/Paris")
                .param("since", "2026-11-01")
                .param("minConfidence", minConfidence)
                .with(csrf())
                .with(user("dana"))
                .exchange();
    }

    private void assertRefused(String body, String words) {
        MvcTestResult refused = post(DESTINATIONS, body);
        assertThat(refused).hasStatus(400);
        assertThat(text(refused)).contains("/problems/invalid-body", words);
    }

    private static String body(String platform, String transport, String currency, String address) {
        return """
                {"name": "A", "platform": "%s", "transport": "%s", "conversionName": "Qualified lead", "currency": "%s",
                 "address": "%s"}""".formatted(platform, transport, currency, address);
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(user("dana")).exchange();
    }
}
