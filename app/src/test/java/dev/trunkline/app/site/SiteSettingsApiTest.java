package dev.trunkline.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.trunkline.app.RunningApplication;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The settings of a site that change after it was made. */
class SiteSettingsApiTest extends RunningApplication {
    @Test
    void aSiteWantsNoReviewUnlessItSaysSo() {
        String site = "/v1/sites/" + addSite("settings", "438");
        assertThat(reviewRequired(get(site))).isFalse();
        assertThat(reviewRequired(get("/v1/sites/demo"))).isFalse();

        assertThat(reviewRequired(change(site, "{\"reviewRequired\": true}"))).isTrue();
        assertThat(reviewRequired(change(site, "{}"))).isTrue();
        assertThat(reviewRequired(get(site))).isTrue();
        assertThat(reviewRequired(change(site, "{\"reviewRequired\": false}"))).isFalse();
    }

    @Test
    void aNewSiteCanWantAReview() {
        MvcTestResult added = post("/v1/sites", """
                {"id": "settings-new", "name": "New", "host": "www.new.example", "origins": [], "siteNumber": "+14505550100",
                 "destination": "+19055550199", "zone": "America/Toronto", "reviewRequired": true}""");

        assertThat(added).hasStatus(201);
        assertThat(reviewRequired(added)).isTrue();
    }

    @Test
    void aSiteFromBeforeThereWereReviewsWantsNone() {
        String site = addSite("settings-old", "468");
        database.getCollection("sites").updateOne(Filters.eq("_id", site), Updates.unset("reviewRequired"));

        assertThat(reviewRequired(get("/v1/sites/" + site))).isFalse();
    }

    @Test
    void refusesSettingsThatItDoesNotKnow() {
        String site = "/v1/sites/" + addSite("settings-typo", "474");

        assertThat(change(site, "{\"reviewRequried\": true}")).hasStatus(400);
        assertThat(change(site, "{\"reviewRequired\": \"please\"}")).hasStatus(400);
        assertThat(change("/v1/sites/nobody", "{}")).hasStatus(404);
    }

    private MvcTestResult change(String site, String body) {
        return call(HttpMethod.PATCH, site, body, API_KEY);
    }

    private static boolean reviewRequired(MvcTestResult site) {
        return read(site, "$.reviewRequired");
    }
}
