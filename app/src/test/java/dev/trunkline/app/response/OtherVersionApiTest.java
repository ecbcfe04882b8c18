package dev.trunkline.app.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.app.RunningApplication;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Why a visit or a response was judged as it was, and why it would be judged otherwise under another version. */
class OtherVersionApiTest extends RunningApplication {
    private static final String CHANNEL = """
            rule "Mail"
            when
                Visit( medium == "email" )
            then
                decide.channel("%s");
            end
            """;
    private static final String FROM_THE_POOL = """
            rule "All of the pool is free"
            when
                Visit( freeShare("one") == 1 )
            then
                decide.pool("one");
            end
            """;
    private static final String NEWSLETTER_IS_A_LEAD = """
            rule "Newsletter"
            when
                Response( channel == "Newsletter" )
            then
                decide.qualified(true);
            end
            """;

    @Test
    void explainsAVisitAndAResponseUnderTheVersionThatDecidedAndUnderAnyOther() {
        String site = addSite("versions", "428");
        assertThat(post("/v1/sites/" + site + "/pools", """
                {"id": "one", "name": "One", "numbers": ["+14285550101"], "destination": "+19055550199"}""")).hasStatus(201);
        publish(site, "channel", CHANNEL.formatted("Email"));
        publish(site, "number", FROM_THE_POOL);
        MvcTestResult first = decide(site);
        MvcTestResult second = decide(site);
        publish(site, "qualification", NEWSLETTER_IS_A_LEAD);
        publish(site, "channel", CHANNEL.formatted("Newsletter"));

        String whoFoundAFreePool = "/v1/visits/" + RunningApplication.<String>read(first, "$.visit") + "/explanation";
        String whoDidNot = "/v1/visits/" + RunningApplication.<String>read(second, "$.visit") + "/explanation";
        for (String path : List.of(whoFoundAFreePool, whoFoundAFreePool + "?version=4")) {
            assertThat(result(get(path), "number"))
                    .as("with the context of its own moment")
                    .isEqualTo("FIRED");
        }
        assertThat(result(get(whoDidNot + "?version=4"), "number")).isEqualTo("FAILED");
        assertThat(version(get(whoFoundAFreePool))).isEqualTo(2);
        assertThat(version(get(whoFoundAFreePool + "?version=4"))).isEqualTo(4);

        String response = "/v1/responses/" + form(site, first) + "/explanation";
        assertThat(version(get(response))).isEqualTo(4);
        assertThat(result(get(response), "qualification")).isEqualTo("FIRED");
        assertThat(result(get(response + "?version=3"), "qualification"))
                .as("under version 3 its channel is Email")
                .isEqualTo("FAILED");
    }

    @Test
    void knowsNoVersionThatWasNeverPublished() {
        String site = addSite("versions-none", "431");
        publish(site, "channel", CHANNEL.formatted("Email"));
        MvcTestResult visit = decide(site);
        String ofVisit = "/v1/visits/" + RunningApplication.<String>read(visit, "$.visit") + "/explanation";
        String ofResponse = "/v1/responses/" + form(site, visit) + "/explanation";

        for (String path : List.of(ofVisit, ofResponse)) {
            for (int version : new int[] {0, 2, -1}) {
                MvcTestResult unknown = get(path + "?version=" + version);
                assertThat(unknown).hasStatus(404);
                assertThat(RunningApplication.<String>read(unknown, "$.type")).isEqualTo("/problems/unknown-version");
            }
            assertThat(get(path + "?version=newest")).hasStatus(400);
        }
    }

    private void publish(String site, String file, String text) {
        assertThat(call(HttpMethod.PUT, "/v1/sites/" + site + "/drafts/" + file, text, API_KEY))
                .hasStatusOk();
        assertThat(post("/v1/sites/" + site + "/versions", "{\"message\": \"test\"}"))
                .hasStatus(201);
    }

    private MvcTestResult decide(String site) {
        return mvc.post()
                .uri("/v1/decisions")
                .header("User-Agent", FIREFOX)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"site\": \"%s\", \"url\": \"https://www.%s.example/?utm_medium=email\"}"
                        .formatted(site, site))
                .exchange();
    }

    private String form(String site, MvcTestResult decision) {
        MvcTestResult form = mvc.post()
                .uri("/v1/forms")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"site\": \"%s\", \"token\": \"%s\", \"form\": \"contact\", \"fields\": {}}"
                        .formatted(site, RunningApplication.<String>read(decision, "$.token")))
                .exchange();
        return read(form, "$.id");
    }

    private static int version(MvcTestResult explanation) {
        assertThat(explanation).hasStatusOk();
        return read(explanation, "$.ruleSetVersion");
    }

    /** How the one rule of the stage fared. */
    private static String result(MvcTestResult explanation, String stage) {
        List<String> results =
                read(explanation, "$.stages[?(@.stage == '" + stage.toUpperCase(Locale.ROOT) + "')].rules[0].result");
        return results.getFirst();
    }
}
