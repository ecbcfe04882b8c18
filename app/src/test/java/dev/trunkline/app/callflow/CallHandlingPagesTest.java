package dev.trunkline.app.callflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.trunkline.app.RunningApplication;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What happens on calls, as people and machines set it. */
class CallHandlingPagesTest extends RunningApplication {
    private static final Map<String, String> FORM = Map.ofEntries(
            Map.entry("language", "en-GB"),
            Map.entry("whisper", "Call from {channel}"),
            Map.entry("recording", "ANNOUNCED"),
            Map.entry("announcement", "This call is recorded."),
            Map.entry("always", "false"),
            Map.entry("hours.MONDAY", "13:00-17:00 8:00-12:00"),
            Map.entry("closed", "VOICEMAIL"),
            Map.entry("ringSeconds", "20"),
            Map.entry("unanswered", "FALLBACK"),
            Map.entry("fallback", "(905) 555-0177"),
            Map.entry("greeting", "Leave a message."),
            Map.entry("longestMessageSeconds", "60"),
            Map.entry("forwardTexts", ""),
            Map.entry("textAnswer", ""));

    @Test
    void aPersonSetsWhatHappensOnCallsAndSeesWhatCallersHear() {
        String site = addSite("calls-page", "548");
        assertThat(page(site)).contains("Rings (905) 555-0199 for 30 s.").contains("If nobody answers, the call ends.");

        assertThat(save(site, FORM)).hasStatus3xxRedirection();

        assertThat(page(site))
                .contains("08:00-12:00, 13:00-17:00")
                .contains("+19055550177")
                .contains("Hears “This call is recorded.”.")
                .contains("Who picks up hears “Call from Paid Search”.")
                .containsPattern("Outside business hours|In business hours")
                .contains("May leave a message of up to 1:00.")
                .contains("record-from-answer-dual");
        MvcTestResult api = get("/v1/sites/" + site + "/call-handling");
        assertThat(RunningApplication.<String>read(api, "$.hours.MONDAY")).isEqualTo("08:00-12:00, 13:00-17:00");
        assertThat(RunningApplication.<String>read(api, "$.fallback")).isEqualTo("+19055550177");
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsSaved() {
        String site = addSite("calls-typo", "579");
        Map<String, String> wrong = new TreeMap<>(FORM);
        wrong.put("announcement", "");
        wrong.put("hours.TUESDAY", "8-17");
        wrong.put("ringSeconds", "long");
        wrong.put("fallback", "+15795550100");
        wrong.put("forwardTexts", "call me");

        MvcTestResult refused = save(site, wrong);

        assertThat(refused).hasStatusOk();
        assertThat(text(refused))
                .contains("5 settings need another value. Nothing was saved.")
                .contains("must tell callers that they are recorded")
                .contains("must look like 08:00-17:30, but was &#39;8-17&#39;")
                .contains("must be a whole number of seconds, such as 30")
                .contains("would call itself in a circle")
                .contains("must be a telephone number");
        assertThat(page(site)).contains("If nobody answers, the call ends.");

        Map<String, String> never = new TreeMap<>(FORM);
        never.remove("hours.MONDAY");
        assertThat(text(save(site, never))).contains("must have a day with times; choose Always open for none");
        never.put("always", "true");
        assertThat(save(site, never)).hasStatus3xxRedirection();
    }

    @Test
    void aMachineReplacesAllOfThem() {
        String site = addSite("calls-api", "778");
        String path = "/v1/sites/" + site + "/call-handling";
        String standard = text(get(path));

        MvcTestResult set = put(path, """
                {"whisper": "Call from {channel}", "recording": "UNANNOUNCED", "hours": {"SUNDAY": "00:00-24:00"}, "closed": "FALLBACK",
                 "fallback": "+19055550177", "forwardTexts": "+19055550178", "textAnswer": "Thanks"}""");

        assertThat(set).hasStatusOk();
        assertThat(text(get(path)))
                .isEqualTo(text(set))
                .contains("\"recording\":\"UNANNOUNCED\"")
                .contains("\"hours\":{\"SUNDAY\":\"00:00-24:00\"}")
                .contains("\"ringSeconds\":30");
        assertThat(put(path, "{}")).hasStatusOk();
        assertThat(text(get(path))).isEqualTo(standard);
    }

    @Test
    void aMachineIsToldOfEveryFieldThatIsWrong() {
        String path = "/v1/sites/demo/call-handling";
        String before = text(get(path));

        MvcTestResult refused = put(path, """
                {"recording": "ANNOUNCED", "hours": {"MONDAY": "9:00-17:00, 16:00-18:00"}, "closed": "FALLBACK", "ringSeconds": 1,
                 "whisper": "{source}"}""");

        assertThat(refused).hasStatus(400);
        List<String> fields = read(refused, "$.errors[*].field");
        assertThat(fields)
                .containsExactlyInAnyOrder("hours.MONDAY", "whisper", "announcement", "ringSeconds", "fallback");
        assertThat(put(path, "{\"recording\": \"SOMETIMES\"}")).hasStatus(400);
        assertThat(put(path, "{\"hours\": {\"FUNDAY\": \"09:00-17:00\"}}")).hasStatus(400);
        assertThat(put(path, "{\"wisper\": \"x\"}")).hasStatus(400);
        assertThat(call(HttpMethod.PUT, path, "{}", addKey("demo", false))).hasStatus(403);
        assertThat(get("/v1/sites/nobody/call-handling")).hasStatus(404);
        assertThat(text(get(path))).isEqualTo(before);
    }

    @Test
    void aSiteFromBeforeThereWereSettingsConnectsItsCalls() {
        String site = addSite("calls-old", "672");
        database.getCollection("sites").updateOne(Filters.eq("_id", site), Updates.unset("calls"));

        assertThat(text(get("/v1/sites/" + site + "/call-handling")))
                .contains("\"closed\":\"CONNECT\"")
                .contains("\"recording\":\"OFF\"");
    }

    private String page(String site) {
        MvcTestResult page =
                mvc.get().uri("/sites/" + site + "/calls").with(user("admin")).exchange();
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private MvcTestResult save(String site, Map<String, String> form) {
        var request = MockMvcRequestBuilders.post("/sites/" + site + "/calls")
                .with(user("admin"))
                .with(csrf());
        form.forEach(request::param);
        return mvc.perform(request);
    }

    private MvcTestResult put(String path, String body) {
        return call(HttpMethod.PUT, path, body, API_KEY);
    }
}
