package dev.trunkline.app.callimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trunkline.app.RunningApplication;
import dev.trunkline.core.response.ImportOrigin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files of calls by API. */
class ImportApiTest extends RunningApplication {
    private static final String HEADINGS = "trackingNumber,caller,startedAt,durationSeconds,answered,externalId\n";

    @Test
    void storesTheCallsOfAFileAndListsItsRejects() {
        String site = addSite("import-calls", "742");
        String csv = HEADINGS
                + "+17425550100,+16475550142,2026-03-02T12:00:00Z,93,true,a1\n"
                + "+17425550100,+16475550142,2026-03-02T13:00:00Z,12,false,a2\n"
                + ",=1+1,2026-03-02T13:00:00Z,12,false,a3\n"
                + "+17425550100,+16475550142,2026-03-02T13:00:00Z,99,false,a2\n";

        MvcTestResult run = imported(send(site, "trunkline", csv));

        assertThat(RunningApplication.<String>read(run, "$.status")).isEqualTo("COMPLETED");
        assertThat(RunningApplication.<Map<String, Object>>read(run, "$"))
                .containsEntry("site", site)
                .containsEntry("format", "TRUNKLINE")
                .containsEntry("zone", "America/Toronto")
                .containsEntry("rows", 4)
                .containsEntry("read", 4)
                .containsEntry("added", 2)
                .containsEntry("rejected", 2)
                .containsEntry("failure", null);
        assertThat(documents("responses"))
                .filteredOn(response -> site.equals(response.getString("site")))
                .extracting(response -> response.getString("externalId") + " " + response.getBoolean("firstTime"))
                .containsExactlyInAnyOrder("a1 true", "a2 false");
        assertThat(text(get("/v1/responses?site=" + site))).contains("\"NOT_EVALUATED\"");
        String id = RunningApplication.read(run, "$.id");
        assertThat(text(get("/v1/imports/" + id + "/rejects")).lines())
                .containsExactly(
                        "\uFEFFtrackingNumber,caller,startedAt,durationSeconds,answered,externalId,line,reason",
                        ",'=1+1,2026-03-02T13:00:00Z,12,false,a3,4,The number that was dialled is missing.",
                        "+17425550100,+16475550142,2026-03-02T13:00:00Z,99,false,a2,5,"
                                + "\"A call with this id is there already, with another number, caller, start, length or "
                                + "outcome. Nothing was changed.\"");
        assertThat(documents("callImportFiles")).noneMatch(part -> id.equals(part.getString("run")));
    }

    @Test
    void takesItsOwnRejectsBackOnceTheyAreMended() {
        String site = addSite("import-mended", "743");
        MvcTestResult run = imported(send(site, "trunkline", HEADINGS + "?,,2026-03-02T12:00:00Z,93,true,m1\n"));
        String mended = text(get("/v1/imports/" + RunningApplication.<String>read(run, "$.id") + "/rejects"))
                .replace("?,", "+17435550100,");

        MvcTestResult again = imported(send(site, "trunkline", mended));

        assertThat(RunningApplication.<Integer>read(again, "$.added")).isEqualTo(1);
    }

    @Test
    void knowsACallThatTwilioToldLive() {
        String site = addSite("import-twilio", "744");
        String csv = "Call Sid,From,To,Direction,Status,Start Time,Duration\n"
                + "CA744a,+16475550142,+17445550100,inbound,completed,2026-03-02T12:00:00Z,93\n"
                + "CA744b,+17445550100,+19055550199,outbound-dial,completed,2026-03-02T12:00:00Z,90\n";
        imported(send(site, "twilio", csv));

        MvcTestResult again = imported(send(site, "twilio", csv));

        assertThat(RunningApplication.<Integer>read(again, "$.known")).isEqualTo(1);
        assertThat(RunningApplication.<Integer>read(again, "$.skipped")).isEqualTo(1);
        Document call = documents("responses").stream()
                .filter(response -> "twilio-CA744a".equals(response.getString("_id")))
                .findFirst()
                .orElseThrow();
        assertThat(call.getList("payload", Document.class))
                .extracting(field -> field.getString("name"))
                .containsExactly(ImportOrigin.FIELD);
    }

    @Test
    void storesTheOutcomesOfAFileAndListsItsRejects() {
        String site = addSite("import-outcomes", "750");
        imported(send(site, "trunkline", HEADINGS + "+17505550100,+16475550142,2026-03-02T12:00:00Z,93,true,o1\n"));
        String csv = "caller,outcome,value,currency,at\n"
                + "+16475550142,SALE,420.00,CAD,2026-03-09\n"
                + "+16475550143,SALE,420.00,CAD,2026-03-09\n";

        MvcTestResult run = imported(outcomes(site, csv));
        MvcTestResult again = imported(outcomes(site, csv));

        assertThat(RunningApplication.<Integer>read(run, "$.added")).isEqualTo(1);
        assertThat(RunningApplication.<Integer>read(again, "$.known")).isEqualTo(1);
        assertThat(text(get("/v1/imports/" + RunningApplication.<String>read(run, "$.id") + "/rejects"))
                        .lines())
                .last()
                .asString()
                .startsWith("+16475550143,SALE,420.00,CAD,2026-03-09,3,")
                .contains("The caller had no response in this time");
        assertThat(text(get("/v1/responses?site=" + site)))
                .contains("\"outcome\":\"SALE\",\"value\":420,\"currency\":\"CAD\"");
    }

    private MvcTestResult outcomes(String site, String csv) {
        return mvc.post()
                .uri("/v1/imports/outcomes?site=" + site)
                .header("Authorization", "Bearer " + API_KEY)
                .contentType("text/csv")
                .content(csv)
                .exchange();
    }

    @Test
    void refusesWhatItCantReadAndSaysWhatToChange() {
        String site = addSite("import-refused", "745");

        assertProblem(
                send(site, "xls", HEADINGS),
                400,
                "The format is trunkline, twilio, asterisk, callrail, mapped or outcomes");
        assertProblem(send(site, "twilio", HEADINGS), 422, "The file has no column \"Call Sid\"");
        assertProblem(send(site, "trunkline", ""), 422, "The file is empty.");
        assertProblem(send(site, "mapped", HEADINGS), 409, "Nobody has said what the columns");
        assertProblem(send(site, "trunkline&zone=Mars", HEADINGS), 400, "The zone is a name such as America/Toronto");
        assertProblem(send("nobody", "trunkline", HEADINGS), 404, "There is no site");
        assertThat(call(HttpMethod.POST, "/v1/imports/calls?site=" + site + "&format=trunkline", "{}", API_KEY))
                .hasStatus(415);
        assertProblem(get("/v1/imports/none"), 404, "There is no import 'none'");
        assertThat(documents("responses")).noneMatch(response -> site.equals(response.getString("site")));
    }

    @Test
    void showsAnImportToWhomeverTheSiteIsOpen() {
        String site = addSite("import-keys", "746");
        MvcTestResult run = imported(send(site, "trunkline", HEADINGS));
        String url = "/v1/imports/" + RunningApplication.<String>read(run, "$.id");
        String own = addKey(site, false);
        String other = addKey(addSite("import-others", "747"), true);

        assertThat(call(HttpMethod.GET, url, "", own)).hasStatusOk();
        assertThat(call(HttpMethod.GET, "/v1/imports?site=" + site, "", own)).hasStatusOk();
        assertThat(call(HttpMethod.GET, url, "", other)).hasStatus(404);
        assertThat(call(HttpMethod.GET, url + "/rejects", "", other)).hasStatus(404);
        assertThat(call(HttpMethod.POST, url + "/resume", "", other)).hasStatus(404);
        assertThat(call(HttpMethod.POST, url + "/resume", "", own)).hasStatus(403);
        assertProblem(call(HttpMethod.POST, url + "/resume", "", API_KEY), 409, "Only a failed import can go on");
    }

    @Test
    void importsAFileWhoseColumnsWereSaidBefore() {
        String site = addSite("import-mapped", "748");
        String mapping = "/v1/imports/mapping?site=" + site;
        assertThat(get(mapping)).hasStatus(404);
        assertProblem(call(HttpMethod.PUT, mapping, "{\"number\": \"Dialled\"}", API_KEY), 400, "Say which column");
        assertThat(call(
                        HttpMethod.PUT,
                        mapping,
                        "{\"number\": \"Dialled\", \"start\": \"Begin\", \"datePattern\": \"dd.MM.uuuu HH:mm\", \"zone\": \"UTC\"}",
                        API_KEY))
                .hasStatusOk();
        assertThat(get(mapping)).hasStatusOk();

        MvcTestResult run = imported(send(site, "mapped", "Begin;Dialled\n02.03.2026 12:00;7425550100\n"));

        assertThat(RunningApplication.<Integer>read(run, "$.added")).isEqualTo(1);
    }

    @Test
    void acceptsAFileLongerThanOtherBodies() {
        String site = addSite("import-long", "749");
        StringBuilder csv = new StringBuilder(HEADINGS);
        for (int i = 0; csv.length() < 2_500_000; i++) {
            csv.append(String.format(Locale.ROOT, "reception desk number %d,,,,,%s%n", i, "x".repeat(2_000)));
        }

        MvcTestResult run = imported(send(site, "trunkline", csv.toString()));

        assertThat(RunningApplication.<Integer>read(run, "$.rejected"))
                .isEqualTo(RunningApplication.<Integer>read(run, "$.rows"))
                .isGreaterThan(1_000);
        assertThat(text(get("/v1/imports/" + RunningApplication.<String>read(run, "$.id") + "/rejects"))
                        .lines())
                .hasSize(RunningApplication.<Integer>read(run, "$.rows") + 1);
    }

    private MvcTestResult send(String site, String format, String csv) {
        return mvc.post()
                .uri("/v1/imports/calls?site=" + site + "&fileName=calls.csv&format=" + format)
                .header("Authorization", "Bearer " + API_KEY)
                .contentType("text/csv")
                .content(csv.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private MvcTestResult imported(MvcTestResult accepted) {
        assertThat(accepted).hasStatus(202);
        String url = "/v1/imports/" + RunningApplication.<String>read(accepted, "$.id");
        assertThat(accepted).hasHeader("Location", url);
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> get(url), run -> "COMPLETED".equals(RunningApplication.<String>read(run, "$.status")));
    }

    private static void assertProblem(MvcTestResult refused, int status, String detail) {
        assertThat(refused).hasStatus(status).hasContentTypeCompatibleWith("application/problem+json");
        assertThat(RunningApplication.<String>read(refused, "$.detail")).startsWith(detail);
    }
}
