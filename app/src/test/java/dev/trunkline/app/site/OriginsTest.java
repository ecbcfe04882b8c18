package dev.trunkline.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Which pages may ask for numbers, as machines and people change it. */
class OriginsTest extends RunningApplication {
    @Test
    void aPersonAddsThePageThatWasTurnedAwayAndRemovesIt() {
        String site = addSite("origins-page", "381");

        assertThat(change(site, "add", "https://Shop.Example.com/cart?x=1")).hasStatus3xxRedirection();
        assertThat(origins(site)).containsExactly("https://shop.example.com", "https://www.origins-page.example");

        assertThat(change(site, "remove", "https://www.origins-page.example")).hasStatus3xxRedirection();
        assertThat(origins(site)).containsExactly("https://shop.example.com");
        assertThat(change(site, "remove", "https://shop.example.com")).hasStatus3xxRedirection();
        assertThat(text(settings(site, ""))).contains("No page gets a number yet.");
    }

    @Test
    void whatIsNoAddressChangesNothing() {
        String site = addSite("origins-typo", "384");

        MvcTestResult refused = change(site, "add", "javascript:alert(1)");

        Map<String, Object> next = refused.getMvcResult().getFlashMap();
        assertThat(next).containsEntry("origin", "javascript:alert(1)").containsKey("originError");
        assertThat(origins(site)).containsExactly("https://www.origins-typo.example");
    }

    @Test
    void theSettingsAreOpenedWithTheOriginToAdd() {
        assertThat(text(settings("demo", "?origin=https://shop.example.com")))
                .contains("value=\"https://shop.example.com\"");
        assertThat(text(settings("demo", "?origin=%22%3E%3Cscript%3E"))).doesNotContain("\"><script>");
    }

    @Test
    void aMachineChangesThemAll() {
        String site = addSite("origins-api", "383");
        String path = "/v1/sites/" + site;

        assertThat(call(HttpMethod.PATCH, path, "{\"origins\": [\"https://a.example\"]}", API_KEY))
                .hasStatusOk();
        assertThat(origins(site)).containsExactly("https://a.example");
        assertThat(call(HttpMethod.PATCH, path, "{\"origins\": [\"https://a.example/\"]}", API_KEY))
                .hasStatus(400);
        assertThat(call(HttpMethod.PATCH, path, "{\"origins\": [null]}", API_KEY))
                .hasStatus(400);
        assertThat(origins(site)).containsExactly("https://a.example");
    }

    private List<String> origins(String site) {
        return read(get("/v1/sites/" + site), "$.origins");
    }

    private MvcTestResult settings(String site, String query) {
        return mvc.get()
                .uri("/sites/" + site + "/settings" + query)
                .with(user("admin"))
                .exchange();
    }

    private MvcTestResult change(String site, String what, String origin) {
        return mvc.post()
                .uri("/sites/" + site + "/settings/origins/" + what)
                .param("origin", origin)
                .with(user("admin"))
                .with(csrf())
                .exchange();
    }
}
