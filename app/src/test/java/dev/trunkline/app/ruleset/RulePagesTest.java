package dev.trunkline.app.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people do with a draft on its pages. */
class RulePagesTest extends RunningApplication {
    private static final String EMAIL = """
            rule "Email"
            when
                Visit( medium == "email" )
            then
                decide.channel("%s");
            end
            """;
    private static final String TESTS = """
            test,url,channel
            newsletters are Email,https://www.example.com/?utm_medium=email,Email
            """;

    @Test
    void aDraftGoesAllTheWayFromAnErrorToAVersion() {
        String page = rules(addSite("way", "281"));
        assertThat(text(page(page))).contains("There is no draft.", "no rule", "no list", "no test");

        save(page + "/channel", EMAIL.formatted("Email").replace("medium", "mediun"), 0);
        assertThat(text(page(page))).contains("Draft 1", "Check: 1 error", "Mend the errors.", "aria-disabled");
        assertThat(text(page(page + "/campaign"))).contains("unknown-field", page + "/channel#at-3-12");
        assertThat(text(page(page + "/campaign"))).contains("They run when the errors are mended.");

        save(page + "/channel", EMAIL.formatted("Newsletter"), 1);
        save(page + "/tests", TESTS, 2);
        assertThat(text(page(page))).contains("Tests: 1 of 1 failed", "1 failed", "1 test", page + "/tests");
        assertThat(text(page(page + "/channel"))).contains("channel should be Email, but is Newsletter");
        assertThat(text(page(page + "/tests"))).contains("0 of 1 pass", "newsletters are Email", "data-line=\"2\"");
        assertThat(deed(page + "/draft/publish", "ann", Map.of("message", "Newsletters")))
                .hasRedirectedUrl(page)
                .hasStatus3xxRedirection();
        assertThat(edit(page + "/tests", "ann", TESTS, 3, Map.of("do", "publish", "message", "Try again")))
                .hasStatusOk()
                .bodyText()
                .contains("Not published. 1 test fails", "value=\"Try again\"");

        save(page + "/channel", EMAIL.formatted("Email"), 3);
        assertThat(text(page(page))).contains("Tests: 1 of 1", "Visitors get numbers by the new version at once.");
        assertThat(deed(page + "/draft/publish", "ann", Map.of("message", " "))).hasRedirectedUrl(page);
        assertThat(text(page(page))).contains("Nothing is published yet.");
        assertThat(deed(page + "/draft/publish", "ann", Map.of("message", "Newsletters")))
                .hasRedirectedUrl(page);
        assertThat(text(page(page))).contains("Version 1 is live", "Newsletters", "There is no draft.");
    }

    @Test
    void theReviewerIsNoneOfTheAuthors() {
        String site = addSite("reviewed", "282");
        String page = rules(site);
        save(page + "/channel", EMAIL.formatted("Email"), 0);

        assertThat(deed(page + "/review", "ann", Map.of("required", "true"))).hasRedirectedUrl(page);
        assertThat(text(page(page, "ann")))
                .contains("Review", "You wrote some of this draft.")
                .doesNotContain("Read and approve");
        assertThat(text(page(page + "/draft", "ann"))).doesNotContain("/draft/approve\"><button");
        assertThat(deed(page + "/draft/approve", "ann", Map.of("revision", "1"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(edit(page + "/channel", "ann", EMAIL.formatted("Email"), 1, Map.of("do", "publish", "message", "x")))
                .hasStatusOk()
                .bodyText()
                .contains("Saved, but not published.");

        assertThat(text(page(page, "bob"))).contains("Read and approve");
        assertThat(text(page(page + "/draft", "bob"))).contains("+6", "Written by ann.");
        assertThat(deed(page + "/draft/approve", "bob", Map.of("revision", "7")))
                .hasRedirectedUrl(page + "/draft");
        assertThat(deed(page + "/draft/approve", "bob", Map.of("revision", "1", "note", "Reads well")))
                .hasRedirectedUrl(page);
        assertThat(text(page(page + "/draft", "ann"))).contains("Approved by bob", "Reads well");
        deed(page + "/draft/publish", "ann", Map.of("message", "Email"));
        assertThat(text(page(page))).contains("approved by bob");
        assertThat(text(page(page + "/versions/1"))).contains("approved by bob");
        assertThat(deed(page + "/review", "ann", Map.of("required", "false"))).hasRedirectedUrl(page);
        assertThat(RunningApplication.<Boolean>read(get("/v1/sites/" + site), "$.reviewRequired"))
                .isFalse();
    }

    @Test
    void whoDiscardsADraftReadsWhatIsLostAndLosesNothingNewer() {
        String page = rules(addSite("discarded", "283"));
        assertThat(page(page + "/draft")).hasStatus(404);
        assertThat(deed(page + "/draft/discard", "ann", Map.of("revision", "1")))
                .hasStatus(404);
        save(page + "/channel", EMAIL.formatted("Email"), 0);
        save(page + "/lists", "[partners]\nhomeshow.example\n", 1);

        assertThat(text(page(page + "/draft"))).contains("The changes of 2 files by ann are lost.");
        assertThat(deed(page + "/draft/discard", "ann", Map.of("revision", "1")))
                .hasRedirectedUrl(page + "/draft");
        assertThat(deed(page + "/draft/discard", "ann", Map.of("revision", "2")))
                .hasRedirectedUrl(page);
        assertThat(text(page(page))).contains("There is no draft.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "campaign", "number", "qualification", "lists", "tests"})
    void nothingIsLostWhenTwoPeopleEdit(String file) {
        String site = "two-" + file;
        int area = 510
                + List.of("channel", "campaign", "number", "qualification", "lists", "tests")
                        .indexOf(file);
        String page = rules(addSite(site, Integer.toString(area))) + "/" + file;

        save(page, "# of Ann", 0);
        MvcTestResult second = edit(page, "bob", "# of Bob", 0, Map.of("do", "save"));

        assertThat(second).hasStatusOk();
        assertThat(text(second)).contains("# of Ann", "# of Bob", "ann, today", "name=\"revision\" value=\"1\"");
        deed(rules(site) + "/draft/discard", "ann", Map.of("revision", "1"));
        assertThat(text(edit(page, "bob", "# of Bob", 1, Map.of("do", "save"))))
                .contains("published or discarded", "# of Bob", "name=\"revision\" value=\"0\"");
    }

    @Test
    void savingWhatIsLiveBeginsNoDraft() {
        String site = addSite("unchanged", "284");

        save(rules(site) + "/channel", "", 0);

        assertThat(get("/v1/sites/" + site + "/drafts")).hasStatus(404);
    }

    @Test
    void aTrialJudgesByTheTypedTextAndStoresNothing() {
        String site = addSite("tried", "285");
        String page = rules(site) + "/channel";
        Map<String, String> trial = Map.of(
                "do",
                "try",
                "tryUrl",
                "/spring?utm_medium=email&utm_source=crm",
                "tryDevice",
                "PHONE",
                "tryConsent",
                "on");

        MvcTestResult tried = edit(page, "ann", EMAIL.formatted("Newsletter"), 0, trial);

        assertThat(tried).hasStatusOk();
        assertThat(text(tried))
                .contains("Newsletter", "crm / email", "decide.channel(&quot;Newsletter&quot;)")
                .contains("https://www.tried.example/spring?utm_medium=email&amp;utm_source=crm")
                .contains(
                        "data-unsaved=\"true\"", "name=\"revision\" value=\"0\"", "The site number", "no rule matched");
        assertThat(get("/v1/sites/" + site + "/drafts")).hasStatus(404);
        assertThat(text(edit(page, "ann", "wrong", 0, trial))).contains("The draft has 1 problem and can not judge.");
        assertThat(text(edit(page, "ann", EMAIL.formatted("Newsletter").replace("email", "sms"), 0, trial)))
                .contains("saw email", "wanted &quot;sms&quot;", "1 rule did not match");
    }

    @Test
    void aTrialIsKeptAsATestThatPasses() {
        String site = addSite("kept", "286");
        String page = rules(site);
        Map<String, String> keep =
                Map.of("do", "keep", "tryUrl", "/?utm_medium=email", "tryConsent", "on", "testName", "mails are mails");

        assertThat(edit(page + "/channel", "ann", EMAIL.formatted("Email"), 0, keep))
                .hasRedirectedUrl(page + "/channel");
        assertThat(edit(page + "/channel", "ann", EMAIL.formatted("Email"), 2, keep))
                .hasRedirectedUrl(page + "/channel");
        assertThat(edit(page + "/channel", "ann", "wrong", 3, keep)).hasStatusOk();

        save(page + "/channel", EMAIL.formatted("Email"), 4);
        assertThat(text(page(page + "/tests"))).contains("mails are mails", "mails are mails (2)", "2 of 2 pass");
        assertThat(text(edit(page + "/tests", "ann", "te\"st,url\nx,y\n", 5, keep)))
                .doesNotContain("??");
    }

    @Test
    void whoHasNoTestsMayTakeTheShippedOnes() {
        String site = addSite("shipped", "288");
        String page = rules(site) + "/tests";
        assertThat(text(page(page))).contains("There are no tests yet.");

        MvcTestResult taken = edit(page, "ann", "", 0, Map.of("do", "shipped"));

        assertThat(text(taken)).contains("no tags and no referrer are Direct", "data-unsaved=\"true\"");
        assertThat(get("/v1/sites/" + site + "/drafts")).hasStatus(404);
    }

    @Test
    void aShadowIsStartedAndStopped() {
        String page = rules(addSite("shadowed", "287"));
        assertThat(text(page(page))).contains("There is no draft to judge by.");
        assertThat(deed(page + "/shadow", "ann", Map.of("percent", "25"))).hasStatus(404);
        save(page + "/channel", "wrong", 0);
        assertThat(text(page(page))).contains("The draft has errors. Mend them first.");
        save(page + "/channel", EMAIL.formatted("Email"), 1);

        assertThat(deed(page + "/shadow", "ann", Map.of("percent", "30"))).hasStatus(400);
        assertThat(deed(page + "/shadow", "ann", Map.of("percent", "25"))).hasRedirectedUrl(page);
        assertThat(text(page(page))).contains("25% of visits", "Judged", "Started by ann.");
        assertThat(deed(page + "/shadow/stop", "ann", Map.of())).hasRedirectedUrl(page);
        assertThat(text(page(page))).doesNotContain("25% of visits");
    }

    private static String rules(String site) {
        return "/sites/" + site + "/rules";
    }

    private MvcTestResult page(String path) {
        return page(path, "ann");
    }

    private MvcTestResult page(String path, String person) {
        MvcTestResult shown = mvc.get().uri(path).with(user(person)).exchange();
        assertThat(text(shown)).doesNotContain("??", "[[");
        return shown;
    }

    private void save(String page, String text, int revision) {
        assertThat(edit(page, "ann", text, revision, Map.of("do", "save"))).hasRedirectedUrl(page);
    }

    private MvcTestResult edit(String page, String person, String text, int revision, Map<String, String> fields) {
        var request = mvc.method(HttpMethod.POST)
                .uri(page)
                .with(user(person))
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .formField("text", text)
                .formField("revision", Integer.toString(revision));
        fields.forEach(request::formField);
        return request.exchange();
    }

    private MvcTestResult deed(String path, String person, Map<String, String> fields) {
        var request = mvc.method(HttpMethod.POST)
                .uri(path)
                .with(user(person))
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED);
        fields.forEach(request::formField);
        return request.exchange();
    }
}
