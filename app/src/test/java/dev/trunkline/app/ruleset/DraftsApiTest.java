package dev.trunkline.app.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.app.RunningApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A draft by API: two people at once, a review, a discard. */
class DraftsApiTest extends RunningApplication {
    private static final String RULE = """
            rule "Email"
            when
                Visit( medium == "email" )
            then
                decide.channel("Email");
            end
            """;

    @Test
    void showsTheDraftAndWhatStandsInItsWay() {
        String drafts = drafts(addSite("draft-shown", "250"));
        assertProblem(get(drafts), 404, "no-draft");
        save(drafts, "channel", RULE.replace("medium", "mediun"));
        save(drafts, "number", "// none");

        MvcTestResult draft = get(drafts);

        assertThat(draft).hasStatusOk();
        assertThat(RunningApplication.<Integer>read(draft, "$.revision")).isEqualTo(2);
        assertThat(RunningApplication.<List<String>>read(draft, "$.authors")).containsExactly("key settings");
        assertThat(RunningApplication.<String>read(draft, "$.files.number")).isEqualTo("// none");
        assertThat(RunningApplication.<List<String>>read(draft, "$.obstacles")).containsExactly("ERRORS");
        assertThat(RunningApplication.<List<String>>read(draft, "$.problems[*].code"))
                .containsExactly("unknown-field");
        assertThat(RunningApplication.<Boolean>read(draft, "$.publishable")).isFalse();
        save(drafts, "channel", RULE);
        assertThat(RunningApplication.<Boolean>read(get(drafts), "$.publishable"))
                .isTrue();
    }

    @Test
    void runsTheTestsOfADraftThatCompiles() {
        String drafts = drafts(addSite("draft-tests", "264"));
        save(drafts, "channel", "wrong");
        assertProblem(post(drafts + "/test", ""), 422, "rules-rejected");
        save(drafts, "channel", RULE);

        MvcTestResult tests = post(drafts + "/test", "");

        assertThat(tests).hasStatusOk();
        assertThat(RunningApplication.<Boolean>read(tests, "$.ok")).isTrue();
        assertThat(RunningApplication.<Integer>read(tests, "$.failed")).isZero();
    }

    @Test
    void tellsTheSecondOfTwoWhoSaveTheSameRevision() {
        String drafts = drafts(addSite("draft-two", "307"));
        assertThat(save(drafts, "channel?revision=0", RULE)).hasStatusOk();

        assertProblem(save(drafts, "channel?revision=0", "// mine"), 409, "draft-moved-on");
        assertThat(RunningApplication.<String>read(get(drafts), "$.files.channel"))
                .isEqualTo(RULE);
        assertThat(save(drafts, "channel?revision=1", "// mine")).hasStatusOk();
    }

    @Test
    void publishesWhereAReviewIsWantedOnlyWhatSomebodyElseApproved() {
        String site = addSite("draft-review", "368");
        String drafts = drafts(site);
        String reviewer = addKey(site, true);
        assertThat(call(HttpMethod.PATCH, "/v1/sites/" + site, "{\"reviewRequired\": true}", API_KEY))
                .hasStatusOk();
        assertProblem(approve(drafts, 1, reviewer), 404, "no-draft");
        save(drafts, "channel", RULE);

        assertProblem(publish(site), 409, "review-missing");
        assertProblem(approve(drafts, 1, API_KEY), 403, "own-draft");
        assertThat(approve(drafts, 1, reviewer)).hasStatusOk();
        save(drafts, "channel", RULE + "// one word more");
        assertProblem(publish(site), 409, "review-missing");
        assertProblem(approve(drafts, 1, reviewer), 409, "draft-moved-on");
        MvcTestResult approved = approve(drafts, 2, reviewer);
        assertThat(RunningApplication.<String>read(approved, "$.review.by")).isEqualTo("key test");
        assertThat(RunningApplication.<String>read(get(drafts), "$.review.note"))
                .isEqualTo("read it");

        assertThat(publish(site)).hasStatus(201);
        assertThat(RunningApplication.<String>read(get("/v1/sites/" + site + "/versions"), "$.items[0].approvedBy"))
                .isEqualTo("key test");
        MvcTestResult version = get("/v1/sites/" + site + "/versions/1");
        assertThat(RunningApplication.<String>read(version, "$.approvedBy")).isEqualTo("key test");
        assertThat(RunningApplication.<String>read(version, "$.files.channel")).contains("one word more");
        assertProblem(get("/v1/sites/" + site + "/versions/2"), 404, "unknown-version");
    }

    @Test
    void discardsADraft() {
        String drafts = drafts(addSite("draft-gone", "210"));
        assertProblem(call(HttpMethod.DELETE, drafts, "", API_KEY), 404, "no-draft");
        save(drafts, "channel", RULE);
        save(drafts, "number", "// none");

        assertProblem(call(HttpMethod.DELETE, drafts + "?revision=1", "", API_KEY), 409, "draft-moved-on");
        assertThat(call(HttpMethod.DELETE, drafts + "?revision=2", "", API_KEY)).hasStatus(204);
        assertProblem(get(drafts), 404, "no-draft");
        MvcTestResult next = save(drafts, "channel", RULE);
        assertThat(RunningApplication.<Integer>read(next, "$.revision"))
                .as("no revision is used twice")
                .isEqualTo(3);
    }

    @Test
    void refusesAnApprovalThatNamesNoRevision() {
        String drafts = drafts(addSite("draft-vague", "212"));

        assertProblem(post(drafts + "/approve", "{}"), 400, "invalid-body");
        assertProblem(post(drafts + "/approve", "{\"revision\": \"last\"}"), 400, "invalid-body");
    }

    private MvcTestResult publish(String site) {
        return post("/v1/sites/" + site + "/versions", "{\"message\": \"test\"}");
    }

    private MvcTestResult approve(String drafts, int revision, String key) {
        return call(
                HttpMethod.POST, drafts + "/approve", "{\"revision\": " + revision + ", \"note\": \" read it \"}", key);
    }

    private MvcTestResult save(String drafts, String file, String text) {
        return call(HttpMethod.PUT, drafts + "/" + file, text, API_KEY);
    }

    private static String drafts(String site) {
        return "/v1/sites/" + site + "/drafts";
    }

    private static void assertProblem(MvcTestResult result, int status, String type) {
        assertThat(result).hasStatus(status);
        assertThat(RunningApplication.<String>read(result, "$.type")).isEqualTo("/problems/" + type);
    }
}
