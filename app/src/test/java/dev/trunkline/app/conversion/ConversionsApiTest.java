package dev.trunkline.app.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.core.visit.Visits;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From a destination to a file and a correction, by API and as people see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversionsApiTest extends RunningApplication {
    private static final String SITE = "teller";
    private static final String DESTINATIONS = "/v1/sites/teller/destinations";
    private static final String PAGES = "/sites/teller/conversions";

    private final AtomicInteger calls = new AtomicInteger();

    @Autowired
    private Responses responses;

    @Autowired
    private Visits visits;

    @Autowired
    private Clock clock;

    private Instant yesterday = Instant.EPOCH;

    @BeforeAll
    void aSiteWithAVisit() {
        addSite(SITE, "782");
        yesterday = clock.instant().minus(Duration.ofHours(30));
        visits.add(new Visit(
                new VisitId("visit-1"),
                new SiteId(SITE),
                new VisitorId("visitor-teller"),
                yesterday.minusSeconds(60),
                "https://www.teller.example/?gclid=Cj0teller",
                "",
                FIREFOX,
                "en",
                "",
                Map.of("ad_user_data", "granted", "ad_storage", "granted"),
                false,
                EarlierTouches.NONE));
    }

    @Test
    void sendsAFileAndLaterOnlyTheDifference() {
        String id = add("GOOGLE_ADS", "Google leads");
        String response = respond("120.50");

        MvcTestResult preview = post(DESTINATIONS + "/" + id + "/runs", "{\"mode\": \"PREVIEW\"}");
        MvcTestResult first = post(DESTINATIONS + "/" + id + "/runs", "{}");
        String run = read(first, "$.id");
        MvcTestResult file = get(DESTINATIONS + "/" + id + "/runs/" + run + "/files/conversions");
        judgeAgain(response, "150");
        MvcTestResult second = post(DESTINATIONS + "/" + id + "/runs", "{}");

        assertThat(preview).hasStatus(202);
        assertThat((Integer) read(preview, "$.conversions")).isPositive();
        assertThat((String) read(first, "$.state")).isEqualTo("DONE");
        assertThat(text(file))
                .startsWith("Parameters:TimeZone=America/Toronto\nGoogle Click ID,GBRAID,")
                .contains("Cj0teller,,,Qualified lead,", ",120.5,CAD," + response + ",Granted,\n");
        assertThat((Integer) read(second, "$.obstacles.TOO_EARLY")).isEqualTo(1);
        assertThat((Integer) read(second, "$.restatements")).isZero();
        assertThat((String) read(get(DESTINATIONS + "/" + id + "/ledger"), "$.items[0].outcome"))
                .isEqualTo("SENT");
        assertThat(get(DESTINATIONS + "/" + id + "/runs/" + run + "/files/adjustments"))
                .hasStatus(404);
    }

    @Test
    void sendsASaleAsItsValueAndTakesALossBack() {
        String runs = DESTINATIONS + "/" + add("CSV", "Sales") + "/runs";
        String response = respond("120.50");
        assertThat((Integer) read(post(runs, "{}"), "$.conversions")).isPositive();

        told(response, "SALE", "\"value\": 420, \"currency\": \"USD\",");
        MvcTestResult sold = post(runs, "{}");
        told(response, "LOST", "");
        MvcTestResult lost = post(runs, "{}");

        assertThat((Integer) read(sold, "$.restatements")).isEqualTo(1);
        assertThat((Integer) read(lost, "$.retractions")).isEqualTo(1);
        assertThat(text(get(runs + "/" + read(sold, "$.id") + "/files/changes")))
                .contains("RESTATE," + response + ",", ",420,USD,");
        assertThat((Integer) read(post(runs, "{}"), "$.conversions")).isZero();
    }

    private void told(String response, String outcome, String worth) {
        Instant at = yesterday.plusSeconds(outcome.equals("SALE") ? 900 : 1_000);
        String body = """
                {"site": "%1$s", "id": "%2$s-%3$s", "response": "%2$s", "outcome": "%3$s", %4$s "at": "%5$s"}""";
        body = body.formatted(SITE, response, outcome, worth, at);
        assertThat(post("/v1/outcomes", body)).hasStatus(201);
    }

    @Test
    void aMachineNeedsAKeyThatMayWriteToSend() {
        String runs = DESTINATIONS + "/" + add("CSV", "Guarded") + "/runs";

        assertThat(call(HttpMethod.POST, runs, "{}", "tk_wrong")).hasStatus(401);
        assertThat(call(HttpMethod.POST, runs, "{}", addKey(SITE, false))).hasStatus(403);
        assertThat(call(HttpMethod.GET, runs, "", addKey(SITE, false))).hasStatus(200);
    }

    @Test
    void aDestinationIsUnknownToAnotherSite() {
        String id = add("CSV", "Own");

        assertThat(get("/v1/sites/demo/destinations/" + id)).hasStatus(404);
        assertThat(page("/sites/demo/conversions/" + id)).hasStatus(404);
    }

    @Test
    void showsWhatWaitsWhatWasSentAndWhatIsHeldBack() {
        String id = add("MICROSOFT_ADS", "Bing leads");
        String empty = text(page(PAGES + "/" + id));
        String csv = add("CSV", "Warehouse");
        String response = respond("80");

        assertThat(change(PAGES + "/" + csv + "/send", "mode", "SEND")).hasStatus(302);
        String sent = text(page(PAGES + "/" + csv));
        String list = text(page(PAGES));
        String ofResponse = text(page("/sites/teller/responses/" + response));

        assertThat(empty).contains("Nothing was sent or looked at yet.", "See what waits");
        assertThat(sent).contains("80 CAD", "I did not use it", "/files/", response);
        assertThat(list).contains("Bing leads", "Warehouse");
        assertThat(ofResponse).contains("Told to platforms", "Warehouse", "80 CAD");
        assertThat(empty + sent + list + ofResponse).doesNotContain("??", "[[", "th:");
    }

    private String add(String platform, String name) {
        MvcTestResult added = post(
                DESTINATIONS,
                body(platform, "DOWNLOAD", "CAD", "")
                        .replace("\"name\": \"A\"", "\"name\": \"" + name + "\", \"since\": \"" + yesterday + "\""));
        assertThat(added).hasStatus(201);
        return read(added, "$.id");
    }

    private static String body(String platform, String transport, String currency, String address) {
        return """
                {"name": "A", "platform": "%s", "transport": "%s", "conversionName": "Qualified lead", "currency": "%s",
                 "address": "%s"}""".formatted(platform, transport, currency, address);
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(user("dana")).exchange();
    }

    private MvcTestResult change(String path, String name, String value) {
        return mvc.post()
                .uri(path)
                .param(name, value)
                .with(csrf())
                .with(user("dana"))
                .exchange();
    }

    private String respond(String value) {
        Response example = Examples.call("told-" + calls.incrementAndGet(), yesterday);
        Response call = new Response(
                example.id(),
                new SiteId(SITE),
                ResponseKind.CALL,
                example.trackingNumber(),
                null,
                CallerNumber.WITHHELD,
                yesterday.plusSeconds(calls.get()),
                example.progress(),
                example.externalId(),
                false,
                Map.of(),
                example.fingerprint(),
                yesterday);
        assertThat(responses.add(new JudgedResponse(call, decision(call, value))))
                .isTrue();
        return call.id().value();
    }

    private void judgeAgain(String id, String value) {
        Response call = responses.find(new ResponseId(id)).orElseThrow().response();
        responses.advance(call, new JudgedResponse(call, decision(call, value)));
    }

    private static Decision decision(Response call, String value) {
        Decision example = Examples.decision(call, "Paid Search");
        return new Decision(
                example.id() + value,
                call.id(),
                example.ruleSetVersion(),
                example.outcome(),
                new Qualification(true, new BigDecimal(value), "long-calls"),
                example.rules(),
                example.decidedAt(),
                null);
    }
}
