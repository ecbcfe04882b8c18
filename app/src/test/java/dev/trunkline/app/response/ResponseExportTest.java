package dev.trunkline.app.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.trunkline.app.RunningApplication;
import dev.trunkline.rules.csv.CsvFile;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The responses of a period as a file. */
class ResponseExportTest extends RunningApplication {
    @Test
    void holdsEveryResponseOfThePeriodOldestFirstWithItsAttribution() {
        String site = siteWithCalls("export-all", "683");

        MvcTestResult file = export(site, "&to=2026-03-02T12:00:02Z");

        assertThat(file)
                .hasStatusOk()
                .hasHeader("Content-Type", "text/csv;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"" + site + "-responses.csv\"");
        List<CsvRecord> rows = rows(file);
        assertThat(column(rows, "externalId")).containsExactly("first", "'=2+5+cmd|' /C calc'!A0");
        assertThat(column(rows, "startedAt")).containsExactly("2026-03-02T12:00:00Z", "2026-03-02T12:00:01Z");
        assertThat(column(rows, "trackingNumber")).containsOnly("+16835550100");
        assertThat(column(rows, "outcome")).containsOnly("NOT_EVALUATED");
        assertThat(column(rows, "cause")).doesNotContain("");
    }

    @Test
    void writesOneObjectALineAsTheApiAnswersIt() {
        String site = siteWithCalls("export-lines", "684");

        MvcTestResult file = export(site, "&format=jsonl");

        List<String> lines = text(file).lines().toList();
        assertThat(file).hasStatusOk().hasHeader("Content-Type", "application/jsonl;charset=UTF-8");
        assertThat(lines).hasSize(3);
        assertThat(JsonPath.<String>read(lines.getFirst(), "$.attribution.outcome"))
                .isEqualTo("NOT_EVALUATED");
    }

    @Test
    void holdsWhatAPersonFiltered() {
        String site = siteWithCalls("export-page", "685");

        assertThat(column(rows(page("/sites/" + site + "/responses/export?query=last")), "externalId"))
                .containsExactly("last");
        assertThat(rows(page("/sites/" + site + "/responses/export?channel=Email")))
                .hasSize(1);
        assertThat(rows(page("/sites/" + site + "/responses/export?channel=Not%20evaluated&outcome=NOT_EVALUATED")))
                .hasSize(4);
        assertThat(text(page("/sites/" + site + "/responses?query=last"))).contains("/responses/export?query=last\"");
    }

    @Test
    void refusesAnUnknownFormat() {
        MvcTestResult refused = get("/v1/responses/export?site=demo&format=xls");

        assertThat(refused).hasStatus(400);
        assertThat(RunningApplication.<String>read(refused, "$.detail"))
                .isEqualTo("The format is csv or jsonl, but was 'xls'.");
    }

    private String siteWithCalls(String key, String areaCode) {
        String site = addSite(key, areaCode);
        List<String> names = List.of("first", "=2+5+cmd|' /C calc'!A0", "last");
        for (int i = 0; i < names.size(); i++) {
            assertThat(mvc.post()
                            .uri("/v1/responses")
                            .header("Authorization", "Bearer " + API_KEY)
                            .header("Idempotency-Key", site + i)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("""
                            {"site": "%s", "kind": "CALL", "trackingNumber": "+1%s5550100", "caller": "+16475550142",
                             "startedAt": "2026-03-02T12:00:0%dZ", "durationSeconds": 93, "answered": true,
                             "externalId": "%s"}""".formatted(site, areaCode, i, names.get(i)))
                            .exchange())
                    .hasStatus(201);
        }
        return site;
    }

    private MvcTestResult export(String site, String more) {
        return get("/v1/responses/export?site=" + site + more);
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(URI.create(path)).with(user("admin")).exchange();
    }

    private static List<CsvRecord> rows(MvcTestResult file) {
        assertThat(file).hasStatusOk();
        byte[] content = file.getResponse().getContentAsByteArray();
        return ((CsvFile.Rows) CsvFile.read(content)).rows();
    }

    private static List<String> column(List<CsvRecord> rows, String name) {
        int place = rows.getFirst().getFields().indexOf(name);
        return rows.stream().skip(1).map(row -> row.getField(place)).toList();
    }
}
