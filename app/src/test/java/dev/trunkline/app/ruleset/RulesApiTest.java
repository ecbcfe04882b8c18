package dev.trunkline.app.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The way of a rule from a draft to a version in force and back, by API and by page. */
class RulesApiTest extends RunningApplication {
    private static final String WRONG = """
            rule "Email"
            when
                Visit( mediun == "email" )
            then
                decide.channel("Email");
            end
            """;
    private static final String RIGHT = WRONG.replace("mediun", "medium");

    @Test
    void goesFromADraftToAVersionInForceAndBack() {
        String rules = "/v1/sites/" + addSite("rules-way", "289");

        assertThat(get(rules + "/rules")).hasStatus(404);
        assertThat(draft(rules, "channel", WRONG)).hasStatusOk();
        MvcTestResult check = post(rules + "/drafts/check", "");
        assertThat(RunningApplication.<Boolean>read(check, "$.ok")).isFalse();
        assertThat(RunningApplication.<List<Object>>read(
                        check, "$.problems[*]['stage','line','rule','code','severity']"))
                .hasSize(1)
                .first()
                .asString()
                .contains("stage=channel", "line=3", "rule=Email", "code=unknown-field", "severity=ERROR");

        assertProblem(post(rules + "/versions", "{\"message\": \"first\"}"), 422, "rules-rejected");
        assertThat(get(rules + "/rules")).hasStatus(404);

        assertThat(draft(rules, "channel", RIGHT)).hasStatusOk();
        assertThat(RunningApplication.<Boolean>read(post(rules + "/drafts/check", ""), "$.ok"))
                .isTrue();
        assertPublished(post(rules + "/versions", "{\"message\": \"first\"}"), 1);
        assertProblem(post(rules + "/versions", "{\"message\": \"again\"}"), 409, "nothing-to-publish");

        assertThat(draft(rules, "channel", RIGHT.replace("\"Email\");", "\"Newsletter\");")))
                .hasStatusOk();
        assertPublished(post(rules + "/versions", "{\"message\": \"second\"}"), 2);
        assertPublished(post(rules + "/versions/1/rollback", ""), 3);
        MvcTestResult inForce = get(rules + "/rules");
        assertThat(RunningApplication.<Integer>read(inForce, "$.version")).isEqualTo(3);
        assertThat(RunningApplication.<String>read(inForce, "$.files.channel")).isEqualTo(RIGHT);
        MvcTestResult versions = get(rules + "/versions");
        assertThat(RunningApplication.<List<Integer>>read(versions, "$.items[*].version"))
                .containsExactly(3, 2, 1);
        assertThat(RunningApplication.<String>read(versions, "$.items[0].checksum"))
                .isEqualTo(RunningApplication.<String>read(versions, "$.items[2].checksum"));
        assertThat(RunningApplication.<String>read(versions, "$.items[0].author"))
                .isEqualTo("key settings");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        String rules = "/v1/sites/" + addSite("rules-unknown", "213");

        assertProblem(draft(rules, "colour", RIGHT), 404, "unknown-stage");
        assertProblem(post(rules + "/versions/7/rollback", ""), 404, "unknown-version");
        assertProblem(post(rules + "/versions", "{}"), 400, "invalid-body");
        assertProblem(post(rules + "/versions", "{\"message\": \"x\", \"force\": true}"), 400, "invalid-body");
        assertProblem(draft("/v1/sites/nobody", "channel", RIGHT), 404, "unknown-site");
    }

    @Test
    void neverRunsWhatARuleTextSays() {
        String rules = "/v1/sites/" + addSite("rules-attack", "365");
        String attack = "rule \"x\" when Visit() then System.exit(1); end";

        assertThat(draft(rules, "channel", attack)).hasStatusOk();
        assertThat(RunningApplication.<Boolean>read(post(rules + "/drafts/check", ""), "$.ok"))
                .isFalse();
        assertProblem(post(rules + "/versions", "{\"message\": \"x\"}"), 422, "rules-rejected");
    }

    @Test
    void tellsThePersonWhoSavedSecond() {
        String site = addSite("rules-page", "437");
        String page = "/sites/" + site + "/rules/channel";

        assertThat(save(page, "ann", "// Ann's text", 0)).hasStatus3xxRedirection();
        MvcTestResult second = save(page, "bob", "// Bob's text", 0);

        assertThat(second).hasStatusOk();
        assertThat(text(second))
                .contains("Somebody else saved this draft while you were editing")
                .contains("// Ann&#39;s text", "// Bob&#39;s text")
                .contains("name=\"revision\" value=\"1\"");
        assertThat(save(page, "bob", "// Bob's text", 1)).hasStatus3xxRedirection();
    }

    @Test
    void aPageShowsTheProblemsAndPublishesWhatIsRight() {
        String site = addSite("rules-editor", "613");
        String page = "/sites/" + site + "/rules/channel";

        MvcTestResult wrong = edit(page, "ann", WRONG, 0, "check");
        assertThat(wrong).hasStatusOk();
        assertThat(text(wrong)).contains("unknown-field", "data-line=\"3\"");
        MvcTestResult noMessage = edit(page, "ann", RIGHT, 1, "publish");
        assertThat(noMessage).hasStatusOk();
        assertThat(get("/v1/sites/" + site + "/rules")).hasStatus(404);

        MvcTestResult published = mvc.post()
                .uri(page)
                .with(user("ann"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .formField("text", RIGHT.replace("\n", "\r\n"))
                .formField("revision", "2")
                .formField("do", "publish")
                .formField("message", "Newsletters")
                .exchange();
        assertThat(published).hasRedirectedUrl("/sites/" + site + "/rules");
        MvcTestResult rules = get("/v1/sites/" + site + "/rules");
        assertThat(RunningApplication.<String>read(rules, "$.files.channel")).isEqualTo(RIGHT);
    }

    private MvcTestResult draft(String rules, String stage, String text) {
        return call(HttpMethod.PUT, rules + "/drafts/" + stage, text, API_KEY);
    }

    private MvcTestResult save(String page, String person, String text, int revision) {
        return edit(page, person, text, revision, "save");
    }

    private MvcTestResult edit(String page, String person, String text, int revision, String what) {
        return mvc.post()
                .uri(page)
                .with(user(person))
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .formField("text", text)
                .formField("revision", Integer.toString(revision))
                .formField("do", what)
                .exchange();
    }

    private static void assertPublished(MvcTestResult result, int version) {
        assertThat(result).hasStatus(201);
        assertThat(RunningApplication.<Integer>read(result, "$.version")).isEqualTo(version);
    }

    private static void assertProblem(MvcTestResult result, int status, String type) {
        assertThat(result).hasStatus(status);
        assertThat(RunningApplication.<String>read(result, "$.type")).isEqualTo("/problems/" + type);
    }
}
