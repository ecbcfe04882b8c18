package dev.trunkline.app.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/**
 * Names and literals that a template engine would run are legal in rules, as any text is. Every page shows them as they were
 * written, and runs none.
 */
class InertRulesTest extends RunningApplication {
    private static final String PRODUCT = "62615533";
    private static final Path CANARY = Path.of("target", "inert-rules-canary");
    private static final List<String> TEMPLATES = List.of(
            "[[${7919*7907}]]",
            "[(${7919*7907})]",
            "__${7919*7907}__::.x",
            "${T(java.lang.Runtime).getRuntime().exec('touch target/inert-rules-canary')}",
            "*{7919*7907}",
            "#{7919*7907}",
            "@{/x(y=${7919*7907})}",
            "~{fragments/layout :: page}",
            "th:text='${7919*7907}'",
            "{{7919*7907}} <%= 7919*7907 %>",
            "{0} {1,number} %s",
            "</textarea><script>alert(7919*7907)</script>",
            "</script><img src=x onerror=alert(7919*7907)>",
            "=cmd|' /C calc'!A0");

    @Test
    void areShownAsTheyWereWrittenOnEveryPage() {
        String site = addSite("rules-inert", "705");
        String rules = "/v1/sites/" + site;
        String page = "/sites/" + site + "/rules";

        assertThat(draft(rules, "channel", channelRules("nothing == 1, inList(source, \"%s\")")))
                .hasStatusOk();
        assertInert(page(page + "/channel"), TEMPLATES);
        MvcTestResult checked = check(page + "/channel", channelRules("nothing == 1, inList(source, \"%s\")"));
        assertInert(checked, TEMPLATES);
        assertThat(text(checked)).contains("unknown-list", "There is no list &#39;[[${7919*7907}]]&#39;");

        assertThat(draft(rules, "channel", channelRules("utmCampaign == \"%s\"")))
                .hasStatusOk();
        assertThat(draft(rules, "qualification", qualificationRule())).hasStatusOk();
        assertThat(post(rules + "/versions", "{\"message\": \"%s\"}".formatted(TEMPLATES.getFirst())))
                .hasStatus(201);
        assertInert(page(page + "/versions/1"), TEMPLATES);
        assertInert(page(page + "/channel"), TEMPLATES);
        assertInert(page(page), List.of(TEMPLATES.getFirst()));
        assertInert(page("/sites/" + site + "/responses/" + call(site)), List.of(TEMPLATES.getFirst()));
    }

    @Test
    void areShownAsTheyWereWrittenInTheProblemsOfATestsFile() {
        String site = addSite("tests-inert", "709");
        String header =
                "test," + TEMPLATES.stream().map(text -> '"' + text + '"').collect(Collectors.joining(","));

        assertThat(draft("/v1/sites/" + site, "tests", header + "\n")).hasStatusOk();

        assertInert(check("/sites/" + site + "/rules/channel", ""), List.of("[[${7919*7907}]]", "{0} {1,number} %s"));
    }

    private static String channelRules(String condition) {
        return TEMPLATES.stream()
                .map(text -> "rule \"" + text + "\" when\n    Visit( " + condition.replace("%s", text)
                        + " )\nthen\n    decide.channel(\"" + text + "\");\nend\n")
                .collect(Collectors.joining());
    }

    private static String qualificationRule() {
        return "rule \"" + TEMPLATES.getFirst()
                + "\" when Response( kind == \"call\" ) then decide.qualified(true); end\n";
    }

    private String call(String site) {
        MvcTestResult call = mvc.post()
                .uri("/v1/responses")
                .header("Authorization", "Bearer " + API_KEY)
                .header("Idempotency-Key", "inert-rules")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"site": "%s", "kind": "CALL", "trackingNumber": "+17055550100", "caller": "+16475550142",
                         "startedAt": "%s", "durationSeconds": 93, "answered": true}""".formatted(site, Instant.now()))
                .exchange();
        assertThat(call).hasStatus(201);
        return read(call, "$.id");
    }

    private MvcTestResult draft(String rules, String file, String text) {
        return call(HttpMethod.PUT, rules + "/drafts/" + file, text, API_KEY);
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(user("admin")).exchange();
    }

    private MvcTestResult check(String path, String text) {
        return mvc.post()
                .uri(path)
                .with(user("ann"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .formField("text", text)
                .formField("revision", "1")
                .formField("do", "check")
                .exchange();
    }

    private static void assertInert(MvcTestResult shown, List<String> texts) {
        assertThat(shown).hasStatusOk();
        assertThat(text(shown))
                .contains(texts.stream()
                        .map(text -> HtmlUtils.htmlEscape(text, "UTF-8"))
                        .toList())
                .doesNotContain(PRODUCT, "<script>alert", "<img src=x", "</textarea><script");
        assertThat(CANARY).doesNotExist();
    }
}
