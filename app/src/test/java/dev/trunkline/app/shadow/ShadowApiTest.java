package dev.trunkline.app.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trunkline.app.RunningApplication;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A draft in the shadow of the rules in force: counted, and never served. */
class ShadowApiTest extends RunningApplication {
    private static final String EMAIL = """
            rule "Email"
            when
                Visit( medium == "email" )
            then
                decide.channel("Email");
            end
            """;
    private static final String NUMBER = """
            rule "Email sees its number"
            when
                Visit( channel == "Email" )
            then
                decide.number("%s");
            end
            """;

    @Test
    void countsWhatADraftWouldChangeAndServesNothingOfIt() {
        String site = addSite("shadow", "403");
        String number = "+14035550101";
        post(
                "/v1/sites/" + site + "/numbers",
                "{\"number\": \"%s\", \"channel\": \"Email\", \"destination\": \"+19055550199\"}".formatted(number));
        String drafts = "/v1/sites/" + site + "/drafts";
        save(drafts, "channel", EMAIL);
        save(drafts, "number", NUMBER.formatted(number));
        assertThat(post("/v1/sites/" + site + "/versions", "{\"message\": \"first\"}"))
                .hasStatus(201);
        save(drafts, "channel", EMAIL.replace("(\"Email\")", "(\"Newsletter\")"));
        String answered = decide(site);

        MvcTestResult started = post(drafts + "/shadow", "{\"share\": 1}");
        assertThat(started).hasStatusOk();
        await().atMost(Duration.ofSeconds(5)).until(() -> read(get(drafts + "/shadow"), "$.evaluating"));
        assertThat(decide(site)).isEqualTo(answered).contains(number, "CHANNEL");
        assertThat(decide(site)).isEqualTo(answered);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> RunningApplication.<Integer>read(get(drafts + "/shadow"), "$.evaluated") == 2);
        MvcTestResult shadow = get(drafts + "/shadow");
        assertThat(RunningApplication.<Integer>read(shadow, "$.revision")).isEqualTo(3);
        assertThat(RunningApplication.<Integer>read(shadow, "$.version")).isEqualTo(1);
        assertThat(RunningApplication.<Integer>read(shadow, "$.changed.any")).isEqualTo(2);
        assertThat(RunningApplication.<Integer>read(shadow, "$.changed.channel"))
                .isEqualTo(2);
        assertThat(RunningApplication.<Integer>read(shadow, "$.changed.number")).isEqualTo(2);
        assertThat(RunningApplication.<List<String>>read(shadow, "$.moves[*].to"))
                .containsExactly("Newsletter", "(site number)");
        assertThat(RunningApplication.<Integer>read(shadow, "$.errors")).isZero();

        assertThat(call(HttpMethod.DELETE, drafts + "/shadow", "", API_KEY)).hasStatus(204);
        assertProblem(get(drafts + "/shadow"), 404, "no-shadow");
        assertThat(decide(site)).isEqualTo(answered);
    }

    @Test
    void refusesAShadowOfNothingAndAShareThatIsNone() {
        String drafts = "/v1/sites/" + addSite("shadow-none", "418") + "/drafts";

        assertProblem(post(drafts + "/shadow", "{\"share\": 0.5}"), 404, "no-draft");
        assertProblem(get(drafts + "/shadow"), 404, "no-shadow");
        assertProblem(call(HttpMethod.DELETE, drafts + "/shadow", "", API_KEY), 404, "no-shadow");
        save(drafts, "channel", "wrong");
        assertProblem(post(drafts + "/shadow", "{\"share\": 0.5}"), 422, "rules-rejected");
        save(drafts, "channel", EMAIL);
        for (String share : new String[] {"0", "-1", "1.01", "\"all\"", "null"}) {
            assertProblem(post(drafts + "/shadow", "{\"share\": " + share + "}"), 400, "invalid-body");
        }
        assertProblem(get(drafts + "/shadow"), 404, "no-shadow");
    }

    private void save(String drafts, String file, String text) {
        assertThat(call(HttpMethod.PUT, drafts + "/" + file, text, API_KEY)).hasStatusOk();
    }

    /** What a visitor from an email is shown. */
    private String decide(String site) {
        MvcTestResult decision = mvc.post()
                .uri("/v1/decisions")
                .header("User-Agent", FIREFOX)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"site\": \"%s\", \"url\": \"https://www.%s.example/?utm_medium=email\"}"
                        .formatted(site, site))
                .exchange();
        return RunningApplication.<Object>read(decision, "$.numbers").toString();
    }

    private static void assertProblem(MvcTestResult result, int status, String type) {
        assertThat(result).hasStatus(status);
        assertThat(RunningApplication.<String>read(result, "$.type")).isEqualTo("/problems/" + type);
    }
}
