package dev.trunkline.app.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.app.RunningApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The rules of a stage as a table, in JSON and in CSV. */
class RuleTableApiTest extends RunningApplication {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final String TEXT = """
            // Ours.
            rule "Email"
            when
                Visit( medium == "email" )
            then
                decide.channel("Email");
            end

            rule "Late or again"
            when
                Visit( hour >= 19 || returning )
            then
                decide.channel("=Late");
            end
            """;

    @Test
    void goesFromATextToATableAndBack() {
        String table = tableOf(addSite("table-way", "214"), TEXT);

        MvcTestResult shown = get(table);
        assertThat(shown).hasStatusOk();
        assertThat(RunningApplication.<String>read(shown, "$.stage")).isEqualTo("channel");
        assertThat(RunningApplication.<List<String>>read(shown, "$.columns[*].header"))
                .containsExactly("rule", "priority", "medium ==", "channel");
        assertThat(RunningApplication.<List<String>>read(shown, "$.columns[*].kind"))
                .containsExactly("RULE", "PRIORITY", "CONDITION", "ACTION");
        assertThat(RunningApplication.<List<List<String>>>read(shown, "$.rows"))
                .containsExactly(List.of("Email", "0", "email", "Email"));
        assertThat(RunningApplication.<List<String>>read(shown, "$.textRules[*].name"))
                .containsExactly("Late or again");

        assertThat(call(HttpMethod.PUT, table, MediaType.APPLICATION_JSON, text(shown)))
                .hasStatusOk();
        assertThat(draft(table)).isEqualTo(TEXT);
        assertThat(call(
                        HttpMethod.PUT,
                        table,
                        MediaType.APPLICATION_JSON,
                        text(shown).replace("\"email\",\"Email\"", "\"newsletter\",\"News\"")))
                .hasStatusOk();
        assertThat(draft(table))
                .isEqualTo(TEXT.replace("== \"email\"", "== \"newsletter\"").replace("\"Email\");", "\"News\");"));
    }

    @Test
    void isDownloadedAndUploadedAsCsv() {
        String site = addSite("table-csv", "306");
        String table = tableOf(site, TEXT.replace("\"Email\");", "\"=Email\");"));

        MvcTestResult csv = mvc.get()
                .uri(table)
                .header("Authorization", "Bearer " + API_KEY)
                .accept(CSV)
                .exchange();
        assertThat(csv)
                .hasStatusOk()
                .hasHeader("Content-Type", "text/csv;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"" + site + "-channel.csv\"");
        assertThat(text(csv)).isEqualTo("rule,priority,medium ==,channel\r\nEmail,0,email,\"\"\"=Email\"\"\"\r\n");

        MvcTestResult saved = call(HttpMethod.PUT, table, CSV, text(csv) + "Bücher,5,print,Books\r\n");
        assertThat(saved).hasStatusOk();
        assertThat(RunningApplication.<Integer>read(saved, "$.revision")).isEqualTo(2);
        assertThat(draft(table))
                .startsWith(TEXT.replace("\"Email\");", "\"=Email\");"))
                .endsWith("""

                rule "Bücher"
                salience 5
                when
                    Visit( medium == "print" )
                then
                    decide.channel("Books");
                end
                """);
    }

    @Test
    void savesNothingWhenACellIsWrong() {
        String table = tableOf(addSite("table-wrong", "506"), TEXT);

        MvcTestResult refused = call(HttpMethod.PUT, table, CSV, "rule,mediun ==,hour >=,channel\nEmail,,nine,Email\n");

        assertProblem(refused, 422, "table-rejected");
        assertThat(RunningApplication.<String>read(refused, "$.detail"))
                .startsWith("2 problems; the first, in cell B1: ");
        assertThat(RunningApplication.<List<Object>>read(refused, "$.problems[*]['row','column','cell','code']"))
                .hasSize(2)
                .last()
                .asString()
                .contains("row=2", "column=hour >=", "cell=C2", "code=wrong-type");
        assertProblem(call(HttpMethod.PUT, table, CSV, "rule,channel\nA,\"x\n"), 422, "table-rejected");
        assertProblem(call(HttpMethod.PUT, table, CSV, ""), 422, "table-rejected");
        assertThat(draft(table)).isEqualTo(TEXT);
    }

    @Test
    void asksForTheTextToBeMendedFirst() {
        String table = tableOf(addSite("table-faulty", "408"), TEXT.replace("medium", "mediun"));

        assertProblem(get(table), 409, "text-has-errors");
        MvcTestResult csv = mvc.get()
                .uri(table)
                .header("Authorization", "Bearer " + API_KEY)
                .accept(CSV)
                .exchange();
        assertProblem(csv, 409, "text-has-errors");
        MvcTestResult put = call(HttpMethod.PUT, table, CSV, "rule,channel\nA,x\n");
        assertProblem(put, 409, "text-has-errors");
        assertThat(RunningApplication.<List<Integer>>read(put, "$.problems[*].line"))
                .containsExactly(4);
    }

    @Test
    void refusesWhatHasNoTable() {
        String table = tableOf(addSite("table-unknown", "419"), TEXT);

        assertProblem(get(table.replace("channel", "lists")), 404, "unknown-stage");
        assertProblem(get(table.replace("channel", "tests")), 404, "unknown-stage");
        assertProblem(call(HttpMethod.PUT, table.replace("channel", "colour"), CSV, "rule\n"), 404, "unknown-stage");
        assertProblem(get(table.replace("table-unknown", "nobody")), 404, "unknown-site");
        for (String body : List.of(
                "{}",
                "{'columns': [{}], 'rows': []}",
                "{'columns': [null], 'rows': []}",
                "{'columns': [{'header': 'rule'}], 'rows': [null]}",
                "{'columns': [{'header': 'rule'}], 'rows': [], 'force': true}",
                "{'columns': [{'header': 'rule'}], 'rows': [], 'stage': 'number'}")) {
            assertProblem(
                    call(HttpMethod.PUT, table, MediaType.APPLICATION_JSON, body.replace('\'', '"')),
                    400,
                    "invalid-body");
        }
        assertProblem(
                call(
                        HttpMethod.PUT,
                        table,
                        MediaType.APPLICATION_JSON,
                        "{\"columns\": [{\"header\": \"rule\"}], \"rows\": [[null, \"x\"]]}"),
                422,
                "table-rejected");
    }

    private String tableOf(String site, String text) {
        String channel = "/v1/sites/" + site + "/drafts/channel";
        assertThat(call(HttpMethod.PUT, channel, text, API_KEY)).hasStatusOk();
        return channel + "/table";
    }

    /** The text of the channel rules that the draft of a table's site holds. */
    private String draft(String table) {
        String site = table.split("/", -1)[3];
        return documents("ruleDrafts").stream()
                .filter(draft -> site.equals(draft.getString("_id")))
                .map(draft -> draft.get("files", Document.class).getString("channel"))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult call(HttpMethod method, String path, MediaType type, String body) {
        return mvc.method(method)
                .uri(path)
                .header("Authorization", "Bearer " + API_KEY)
                .contentType(type)
                .content(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private static void assertProblem(MvcTestResult result, int status, String type) {
        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(RunningApplication.<String>read(result, "$.type")).isEqualTo("/problems/" + type);
    }
}
