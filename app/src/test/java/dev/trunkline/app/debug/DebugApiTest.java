package dev.trunkline.app.debug;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import dev.trunkline.app.RunningApplication;
import dev.trunkline.core.site.SiteId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A page that explains itself to who has a code. */
class DebugApiTest extends RunningApplication {
    @Autowired
    private DebugCodes codes;

    @Test
    void explainsWhatWasDecidedAndByWhichRule() {
        MvcTestResult decision = decide(AD);

        MvcTestResult answer = debug(DEMO_ORIGIN, "demo", code(), read(decision, "$.token"));

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Cache-Control", "private, no-store")
                .hasHeader("Access-Control-Allow-Origin", DEMO_ORIGIN);
        MvcTestResult visit = get("/v1/visits/" + read(decision, "$.visit"));
        assertThat(RunningApplication.<String>read(answer, "$.channel")).isEqualTo("Paid Search");
        assertThat(RunningApplication.<String>read(answer, "$.campaign"))
                .isEqualTo(read(visit, "$.decision.judgement.campaign"));
        assertThat(RunningApplication.<String>read(answer, "$.keyword")).isEqualTo("burst pipe");
        assertThat(RunningApplication.<Integer>read(answer, "$.version"))
                .isEqualTo(RunningApplication.<Integer>read(visit, "$.decision.ruleSetVersion"));
        assertThat(RunningApplication.<Map<String, Object>>read(answer, "$.numbers[0]"))
                .containsEntry("target", "+14165550100")
                .containsEntry("number", read(decision, "$.numbers[0].number"))
                .containsEntry("kind", "SESSION")
                .containsEntry("rule", read(visit, "$.decision.numberRule"))
                .containsEntry("pool", "ppc");
        assertThat(RunningApplication.<String>read(answer, "$.expiresAt")).isNotBlank();
    }

    @Test
    void explainsByTheSameJudgeAsTheVisit() {
        MvcTestResult decision = decide(AD);

        MvcTestResult answer = debug(DEMO_ORIGIN, "demo", code(), read(decision, "$.token"));

        assertThat(RunningApplication.<Object>read(answer, "$.explanation"))
                .isEqualTo(read(get("/v1/visits/" + read(decision, "$.visit") + "/explanation"), "$"));
    }

    @Test
    void aNumberOfNoPoolHasNone() {
        MvcTestResult decision = decide(DEMO_ORIGIN + "/?utm_source=news&utm_medium=email");

        MvcTestResult answer = debug(DEMO_ORIGIN, "demo", code(), read(decision, "$.token"));

        assertThat(RunningApplication.<String>read(answer, "$.numbers[0].kind")).isEqualTo("CHANNEL");
        assertThat(RunningApplication.<Object>read(answer, "$.numbers[0].pool")).isNull();
    }

    @Test
    void tellsNothingWithoutACodeOfTheSite() {
        String token = read(decide(AD), "$.token");
        String other = addSite("debug-other", "361");

        MvcTestResult refused = debug(DEMO_ORIGIN, "demo", codes.write(new SiteId(other)), token);

        assertProblem(refused, 403, "wrong-debug-code");
        assertThat(text(refused)).doesNotContain("Paid Search");
        assertProblem(debug(DEMO_ORIGIN, "demo", "", token), 400, "invalid-body");
    }

    @Test
    void tellsPagesOfOtherOriginsNothing() {
        String token = read(decide(AD), "$.token");

        assertThat(debug("https://www.evil.example", "demo", code(), token)).hasStatus(403);
    }

    @Test
    void refusesForgedTokensAndUnknownSites() {
        assertProblem(debug(DEMO_ORIGIN, "demo", code(), "WyJkZW1vIl0.AAAA"), 400, "invalid-token");
        assertProblem(debug(DEMO_ORIGIN, "nobody", code(), "WyJkZW1vIl0.AAAA"), 404, "unknown-site");
    }

    @Test
    void saysThatAVisitIsNotStored() {
        MvcTestResult decision = decide(AD);
        database.getCollection("visitDecisions").deleteOne(Filters.eq("_id", read(decision, "$.visit")));

        assertProblem(debug(DEMO_ORIGIN, "demo", code(), read(decision, "$.token")), 404, "unknown-visit");
    }

    private String code() {
        return codes.write(new SiteId("demo"));
    }

    private MvcTestResult debug(String origin, String site, String code, String token) {
        return mvc.post()
                .uri("/v1/debug")
                .header("Origin", origin)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"site\": \"%s\", \"code\": \"%s\", \"token\": \"%s\"}".formatted(site, code, token))
                .exchange();
    }

    private MvcTestResult decide(String url) {
        return mvc.post()
                .uri("/v1/decisions")
                .header("User-Agent", FIREFOX)
                .header("Origin", DEMO_ORIGIN)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"site\": \"demo\", \"url\": \"" + url + "\"}")
                .exchange();
    }

    private static void assertProblem(MvcTestResult result, int status, String type) {
        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(RunningApplication.<String>read(result, "$.type")).isEqualTo("/problems/" + type);
    }
}
