package dev.trunkline.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.trunkline.app.RunningApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Numbers that are added to pools, and numbers that go out of use. */
class NumbersApiTest extends RunningApplication {
    @Test
    void addsNumbersToAPool() {
        String site = siteWithPool("numbers-more", "720");

        MvcTestResult more = post(site + "/pools/ads/numbers", """
                {"numbers": ["+17205550103", "+17205550101"], "overflow": "+17205550109"}""");

        assertThat(more).hasStatusOk();
        assertThat(RunningApplication.<List<String>>read(more, "$.numbers"))
                .containsExactly("+17205550101", "+17205550102", "+17205550103");
        assertThat(RunningApplication.<String>read(more, "$.overflow")).isEqualTo("+17205550109");
        assertThat(text(get(site + "/pools"))).contains("+17205550103", "+17205550109");
        assertThat(post(site + "/pools/none/numbers", "{\"numbers\": []}")).hasStatus(404);
        assertThat(post(site + "/pools/ads/numbers", "{}")).hasStatus(400);
        assertThat(post(site + "/pools/ads/numbers", "{\"numbers\": [\"+17205550100\"]}"))
                .hasStatus(409);
    }

    @Test
    void aNumberOutOfUseIsNotLeasedAndKeepsItsPlace() {
        String site = siteWithPool("numbers-out", "721");
        MvcTestResult out = change(site + "/numbers/+17215550101", "{\"state\": \"PORTED\"}");

        assertThat(out).hasStatusOk();
        assertThat(RunningApplication.<String>read(out, "$.state")).isEqualTo("PORTED");
        assertThat(RunningApplication.<Boolean>read(out, "$.enabled")).isFalse();
        assertThat(RunningApplication.<List<String>>read(
                        get(site + "/numbers"), "$.items[?(@.number == '+17215550101')].state"))
                .containsExactly("PORTED");
        assertThat(RunningApplication.<List<String>>read(get(site + "/pools"), "$.items[0].numbers"))
                .hasSize(2);

        assertThat(change(site + "/numbers/+17215550101", "{\"state\": \"ENABLED\"}"))
                .hasStatusOk();
    }

    @Test
    void noVisitorIsGivenANumberThatIsOutOfUse() {
        String site = siteWithPool("numbers-unused", "724");
        publishNumberRule(site, "decide.pool(\"ads\")");
        change(site + "/numbers/+17245550101", "{\"state\": \"DISABLED\"}");

        assertThat(shownNumber("numbers-unused")).isEqualTo("+17245550102");
        assertThat(shownNumber("numbers-unused")).isEqualTo("+17245550100");
        change(site + "/numbers/+17245550101", "{\"state\": \"ENABLED\"}");
        assertThat(shownNumber("numbers-unused")).isEqualTo("+17245550101");
    }

    @Test
    void saysWhatIsWrongWithAChangeOfANumber() {
        String site = siteWithPool("numbers-wrong", "722");

        assertThat(change(site + "/numbers/+17225550199", "{\"state\": \"DISABLED\"}"))
                .hasStatus(404);
        assertThat(change(site + "/numbers/5550101", "{\"state\": \"DISABLED\"}"))
                .hasStatus(400);
        assertThat(change(site + "/numbers/+17225550101", "{\"state\": \"GONE\"}"))
                .hasStatus(400);
        assertThat(text(change(site + "/numbers/+17225550101", "{}"))).contains("ENABLED, DISABLED or PORTED");
        assertThat(text(change(site + "/numbers/+17225550100", "{\"state\": \"DISABLED\"}")))
                .contains("site number");
        assertThat(change("/v1/sites/demo/numbers/+17225550101", "{\"state\": \"DISABLED\"}"))
                .hasStatus(404);
    }

    @Test
    void readsNumbersThatWereStoredBeforeThereWereStates() {
        String site = siteWithPool("numbers-old", "723");
        post(
                site + "/numbers",
                "{\"number\": \"+17235550130\", \"channel\": \"Email\", \"destination\": \"+19055550199\"}");
        for (String id : List.of("numbers-old/ads", "+17235550130")) {
            database.getCollection("numbers")
                    .updateOne(
                            Filters.eq("_id", id),
                            Updates.combine(
                                    Updates.unset("revision"),
                                    Updates.unset("disabled"),
                                    Updates.unset("ported"),
                                    Updates.set("enabled", id.startsWith("numbers"))));
        }

        assertThat(RunningApplication.<List<String>>read(
                        get(site + "/numbers"), "$.items[?(@.role == 'CHANNEL')].state"))
                .containsExactly("DISABLED");
        assertThat(change(site + "/numbers/+17235550130", "{\"state\": \"ENABLED\"}"))
                .hasStatusOk();
        assertThat(change(site + "/numbers/+17235550102", "{\"state\": \"DISABLED\"}"))
                .hasStatusOk();
        assertThat(RunningApplication.<List<String>>read(get(site + "/numbers"), "$.items[*].state"))
                .containsExactly("ENABLED", "ENABLED", "DISABLED", "ENABLED");
    }

    private String siteWithPool(String key, String area) {
        String site = "/v1/sites/" + addSite(key, area);
        assertThat(post(site + "/pools", """
                        {"id": "ads", "name": "Ads", "numbers": ["+1%1$s5550101", "+1%1$s5550102"],
                         "destination": "+19055550199"}""".formatted(area))).hasStatus(201);
        return site;
    }

    private void publishNumberRule(String site, String action) {
        String rule = "rule \"All\" when Visit() then %s; end".formatted(action);
        assertThat(call(HttpMethod.PUT, site + "/drafts/number", rule, API_KEY)).hasStatusOk();
        assertThat(post(site + "/versions", "{\"message\": \"test\"}")).hasStatus(201);
    }

    private String shownNumber(String site) {
        MvcTestResult decision = mvc.post()
                .uri("/v1/decisions")
                .header("Origin", "https://www." + site + ".example")
                .header("User-Agent", FIREFOX)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"site\": \"%1$s\", \"url\": \"https://www.%1$s.example/?gclid=abc\"}".formatted(site))
                .exchange();
        return read(decision, "$.numbers[0].number");
    }

    private MvcTestResult change(String path, String body) {
        return call(HttpMethod.PATCH, path, body, API_KEY);
    }
}
