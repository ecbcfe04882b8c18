package dev.trunkline.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How long numbers are held, as machines and people change it. */
class LeasingSettingsTest extends RunningApplication {
    @Test
    void changesWhatIsNamedAndLeavesTheRest() {
        String site = "/v1/sites/" + addSite("leasing-part", "725");

        MvcTestResult changed = change(site, "{\"leasing\": {\"holdSeconds\": 2700, \"quarantineSeconds\": 600}}");

        assertThat(changed).hasStatusOk();
        assertThat(seconds(changed, "hold")).isEqualTo(2700);
        assertThat(seconds(get(site), "quarantine")).isEqualTo(600);
        assertThat(seconds(get(site), "heartbeat")).isEqualTo(60);
        assertThat(RunningApplication.<Boolean>read(change(site, "{\"consentRequired\": true}"), "$.consentRequired"))
                .isTrue();
        assertThat(seconds(get(site), "hold")).isEqualTo(2700);
    }

    @Test
    void saysOfEachFieldWhatIsWrongAndSavesNothing() {
        String site = "/v1/sites/" + addSite("leasing-wrong", "726");

        MvcTestResult refused = change(
                site, "{\"leasing\": {\"holdSeconds\": 30, \"quarantineSeconds\": 5, \"lateMatchSeconds\": 3600}}");

        assertThat(refused).hasStatus(400);
        assertThat(RunningApplication.<List<String>>read(refused, "$.errors[*].field"))
                .containsExactly("leasing.holdSeconds", "leasing.quarantineSeconds");
        assertThat(RunningApplication.<String>read(refused, "$.errors[1].message"))
                .isEqualTo("must be 15 seconds to 30 days, but was 5 seconds");
        assertThat(seconds(get(site), "lateMatch")).isEqualTo(30 * 86_400);
        assertThat(text(change(site, "{\"leasing\": {\"heartbeatSeconds\": 1800}}")))
                .contains("leasing.holdSeconds", "longer than the heartbeat, 30 minutes");
        assertThat(text(change(site, "{\"leasing\": {\"attributionWindowSeconds\": 3600}}")))
                .contains("leasing.attributionWindowSeconds must be 1 day to 400 days, but was 1 hour");
        assertThat(change(site, "{\"leasing\": {\"hold\": 30}}")).hasStatus(400);
        assertThat(change(site, "{\"leasing\": {\"holdSeconds\": 9223372036854775807}}"))
                .hasStatus(400);
    }

    @Test
    void peopleChangeThemInTheUnitThatTheyLike() {
        addSite("leasing-page", "727");

        assertThat(text(page("leasing-page"))).contains("value=\"30\"", "Closed page", "Require consent");
        assertThat(save("leasing-page", "90", "MINUTES")).hasRedirectedUrl("/sites/leasing-page/settings");
        assertThat(seconds(get("/v1/sites/leasing-page"), "hold")).isEqualTo(5_400);
        assertThat(seconds(get("/v1/sites/leasing-page"), "attributionWindow")).isEqualTo(90 * 86_400);
        assertThat(text(page("leasing-page"))).contains("value=\"90\"");
    }

    @Test
    void showsWhatWasTypedBesideWhatIsWrongWithIt() {
        addSite("leasing-typo", "728");

        assertThat(text(save("leasing-typo", "<b>", "MINUTES")))
                .contains("value=\"&lt;b&gt;\"", "hold-error", "must be a whole number");
        assertThat(text(save("leasing-typo", "2", "DAYS"))).contains("must be 1 minute to 1 day, but was 2 days");
        assertThat(seconds(get("/v1/sites/leasing-typo"), "hold")).isEqualTo(1_800);
    }

    @Test
    void peopleSayWhetherVisitorsMustAgree() {
        addSite("leasing-consent", "729");

        assertThat(mvc.post()
                        .uri("/sites/leasing-consent/settings/consent")
                        .param("required", "true")
                        .with(user("admin"))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(RunningApplication.<Boolean>read(get("/v1/sites/leasing-consent"), "$.consentRequired"))
                .isTrue();
    }

    private MvcTestResult save(String site, String hold, String unit) {
        return mvc.post()
                .uri("/sites/" + site + "/settings/leasing")
                .param("hold", hold)
                .param("holdUnit", unit)
                .param("heartbeat", "60")
                .param("heartbeatUnit", "SECONDS")
                .param("confirmWithin", "2")
                .param("confirmWithinUnit", "MINUTES")
                .param("closedBrowserDelay", "20")
                .param("closedBrowserDelayUnit", "MINUTES")
                .param("quarantine", "5")
                .param("quarantineUnit", "MINUTES")
                .param("lateMatch", "30")
                .param("lateMatchUnit", "DAYS")
                .param("callDelay", "15")
                .param("callDelayUnit", "MINUTES")
                .param("attributionWindow", "90")
                .param("attributionWindowUnit", "DAYS")
                .with(user("admin"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(String site) {
        return mvc.get().uri("/sites/" + site + "/settings").with(user("admin")).exchange();
    }

    private MvcTestResult change(String site, String body) {
        return call(HttpMethod.PATCH, site, body, API_KEY);
    }

    private static int seconds(MvcTestResult site, String field) {
        return read(site, "$.leasing." + field + "Seconds");
    }
}
