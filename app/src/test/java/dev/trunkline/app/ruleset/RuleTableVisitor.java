package dev.trunkline.app.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import java.nio.charset.StandardCharsets;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A site with three rules, one of which no table says, and a person at their table. */
abstract class RuleTableVisitor extends RunningApplication {
    static final String TEXT = """
            // Ours.
            rule "Email"
            salience 10
            when
                Visit( medium == "email" )
            then
                decide.channel("Email");
            end

            // Strongest, though it comes second.
            rule "Print"
            salience 20
            when
                Visit( medium == "print", returning == true )
            then
                decide.channel("Print");
            end

            rule "Late or again"
            when
                Visit( hour >= 19 || returning )
            then
                decide.channel("Late");
            end
            """;

    static final String[] PRINT = {"Print", "20", "print", "yes", "Print"};
    static final String[] MAIL = {"Email", "10", "email", "", "Email"};

    String tableOf(String site, String area) {
        overtake("/sites/" + addSite(site, area) + "/", TEXT);
        return "/sites/" + site + "/rules/channel/table";
    }

    /** Saves a text as somebody else. */
    void overtake(String table, String text) {
        String draft = "/v1/sites/" + table.split("/", -1)[2] + "/drafts/channel";
        assertThat(call(HttpMethod.PUT, draft, text, API_KEY)).hasStatusOk();
    }

    String draft(String table) {
        String site = table.split("/", -1)[2];
        return documents("ruleDrafts").stream()
                .filter(draft -> site.equals(draft.getString("_id")))
                .map(draft -> draft.get("files", Document.class).getString("channel"))
                .findFirst()
                .orElseThrow();
    }

    MockMvcRequestBuilder sheet(String table, String deed, long revision) {
        return mvc.post()
                .uri(table)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("do", deed)
                .param("revision", Long.toString(revision))
                .param("column", "rule", "priority", "medium ==", "returning", "channel");
    }

    static MvcTestResult send(MockMvcRequestBuilder request) {
        return request.with(user("admin")).with(csrf()).exchange();
    }

    MvcTestResult upload(String table, String csv, long revision) {
        return mvc.post()
                .uri(table)
                .multipart()
                .file(new MockMultipartFile("file", "rules.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("revision", Long.toString(revision))
                .with(user("admin"))
                .with(csrf())
                .exchange();
    }

    MvcTestResult page(String path) {
        return mvc.get().uri(path).with(user("admin")).exchange();
    }

    static @Nullable Object changes(MvcTestResult result) {
        return result.getMvcResult().getFlashMap().get("saved");
    }
}
