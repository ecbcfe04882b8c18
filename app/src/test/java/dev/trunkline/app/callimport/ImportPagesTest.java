package dev.trunkline.app.callimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of imports, as people use them. */
class ImportPagesTest extends RunningApplication {
    private static final String HEADINGS = "trackingNumber,caller,startedAt,durationSeconds,answered,externalId\n";

    @Test
    void importsAFileAndShowsWhatBecameOfIt() {
        String site = addSite("import-page", "740");
        assertThat(text(page("/sites/" + site + "/imports"))).contains("No files yet", "America/Toronto", "256 MB");

        String url = sent(upload(
                site,
                "trunkline",
                HEADINGS
                        + "+17405550100,+16475550142,2026-03-02T12:00:00Z,93,true,p1\n"
                        + "<script>,,2026-03-02T12:00:00Z,93,true,p2\n"));
        String shown = whenDone(url);

        assertThat(shown)
                .contains("calls.csv", "completed</span>", "Download rejects", "&lt;script&gt;")
                .doesNotContain("<script>,", "data-refresh=");
        assertThat(text(page(url + "/rejects.csv"))).contains("<script>,,2026-03-02T12:00:00Z,93,true,p2,3,");
        assertThat(text(page("/sites/" + site + "/imports"))).contains("calls.csv", "completed</span>", url);
        assertThat(page("/sites/demo/imports/" + url.substring(url.lastIndexOf('/') + 1)))
                .hasStatus(404);
    }

    @Test
    void saysWhyAFileWasRefused() {
        String site = addSite("import-page-refused", "741");

        MvcTestResult other = upload(site, "callrail", HEADINGS);
        assertThat(other).hasStatus(422);
        assertThat(text(other)).contains("The file has no column", "value=\"CALLRAIL\" selected");
        assertThat(upload(site, "trunkline", "")).hasStatus(422);
        assertThat(upload(site, "xls", HEADINGS)).hasStatus(400);
    }

    @Test
    void asksWhatColumnsMeanAndShowsHowRowsAreUnderstood() {
        String site = addSite("import-page-mapped", "770");
        String csv = "Begin;Dialled;From\n02.03.2026 07:00;7705550100;6475550142\n02.03.2026 07:05;nobody;\n";
        String asked = sent(upload(site, "mapped", csv));
        assertThat(asked).endsWith("/columns");
        String url = asked.substring(0, asked.length() - "/columns".length());

        assertThat(text(page(url))).contains("needs columns", asked).doesNotContain("Every row could be used");
        assertThat(text(page(url + "/columns"))).contains("<th class=\"nw\" scope=\"col\">Dialled</th>", "nobody");
        assertThat(text(columns(url, "show", "", "Begin"))).contains("Say which column holds the number");
        assertThat(text(columns(url, "show", "Dialled", "Begin")))
                .contains("(770) 555-0100", "2 Mar 2026, 07:00:00", "&#39;nobody&#39;, is no telephone number");

        assertThat(columns(url, "import", "Dialled", "Begin")).hasStatus3xxRedirection();
        assertThat(whenDone(url)).contains("completed</span>", "is no telephone number");
        assertThat(columns(url, "import", "Dialled", "Begin")).hasStatus3xxRedirection();
        assertThat(page(url + "/columns")).hasStatus3xxRedirection();
        String next = sent(upload(site, "mapped", csv));
        assertThat(whenDone(next)).contains("completed</span>");
    }

    @Test
    void readsNoFileOfSomebodyWhoHasNotSignedIn() {
        MvcTestResult refused = mvc.post()
                .uri("/sites/demo/imports")
                .multipart()
                .file(file("a,b\n"))
                .exchange();

        assertThat(refused).hasStatus3xxRedirection().hasHeader("Location", "/login");
    }

    private MvcTestResult columns(String url, String action, String number, String start) {
        return mvc.post()
                .uri(url + "/columns")
                .param("do", action)
                .param("headings", "true")
                .param("number", number)
                .param("caller", "From")
                .param("start", start)
                .param("duration", "")
                .param("answered", "")
                .param("externalId", "")
                .param("datePattern", "dd.MM.uuuu HH:mm")
                .param("zone", "America/Toronto")
                .with(user("admin"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult upload(String site, String format, String csv) {
        return mvc.post()
                .uri("/sites/" + site + "/imports")
                .multipart()
                .file(file(csv))
                .param("format", format)
                .with(user("admin"))
                .with(csrf())
                .exchange();
    }

    private static MockMultipartFile file(String csv) {
        return new MockMultipartFile("file", "calls.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String sent(MvcTestResult uploaded) {
        assertThat(uploaded).hasStatus3xxRedirection();
        return String.valueOf(uploaded.getResponse().getHeader("Location"));
    }

    private String whenDone(String url) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> text(page(url)), shown -> shown.contains("completed</span>"));
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(user("admin")).exchange();
    }
}
