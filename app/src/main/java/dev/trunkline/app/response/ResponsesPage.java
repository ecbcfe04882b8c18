package dev.trunkline.app.response;

import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.app.web.Cursor;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseQuery;
import dev.trunkline.core.site.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The log of responses. */
@Controller
class ResponsesPage {
    private static final int ROWS = 50;

    private final PageFrame frame;
    private final ResponseSearch search;
    private final KnownChannels channels;
    private final ExportDownload download;
    private final Clock clock;

    ResponsesPage(
            PageFrame frame, ResponseSearch search, KnownChannels channels, ExportDownload download, Clock clock) {
        this.frame = frame;
        this.search = search;
        this.channels = channels;
        this.download = download;
        this.clock = clock;
    }

    @GetMapping("/sites/{site}/responses")
    String show(
            @PathVariable("site") String siteKey,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Site site = frame.open(siteKey, "responses", model);
        Instant now = clock.instant();
        ResponseFilter filter = ResponseFilter.of(channel, outcome, from, to, query);
        ResponseSearch.Found found = search.find(
                new ResponseQuery(
                        site.id(),
                        filter.start(site.zone()),
                        filter.end(site.zone(), now),
                        filter.channel().isEmpty() ? null : filter.channel(),
                        Cursor.read(cursor),
                        ROWS),
                filter::fits);
        String log = "/sites/" + site.id() + "/responses";
        model.addAttribute(
                "page",
                new Page(
                        rows(found.responses(), new SiteTimes(site, now)),
                        found.next() == null ? null : url(log, filter, Cursor.write(found.next())),
                        cursor == null ? null : url(log, filter, ""),
                        url(log + "/export", filter, ""),
                        filter,
                        channels.of(site),
                        filter.filtered(),
                        found.responses().size()));
        return "responses";
    }

    /** The log as a file, with the same filter and without pages. */
    @GetMapping("/sites/{site}/responses/export")
    void export(
            @PathVariable("site") String siteKey,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse answer)
            throws IOException {
        Site site = frame.site(siteKey);
        ResponseFilter filter = ResponseFilter.of(channel, outcome, from, to, query);
        ResponseExport.Wanted wanted = new ResponseExport.Wanted(
                site.id(),
                filter.start(site.zone()),
                filter.end(site.zone(), clock.instant()),
                judged -> filter.isOfChannel(judged) && filter.fits(judged));
        download.send(wanted, format, answer);
    }

    private static List<ResponseRow> rows(List<JudgedResponse> responses, SiteTimes times) {
        List<ResponseRow> rows = new ArrayList<>();
        String day = "";
        for (JudgedResponse response : responses) {
            ResponseRow row = ResponseRow.of(response, times, day);
            rows.add(row);
            day = row.day();
        }
        return rows;
    }

    private static String url(String log, ResponseFilter filter, String cursor) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(log);
        add(url, "channel", filter.channel());
        add(url, "outcome", filter.outcome());
        add(url, "from", filter.from());
        add(url, "to", filter.to());
        add(url, "query", filter.query());
        add(url, "cursor", cursor);
        return url.encode().toUriString();
    }

    private static void add(UriComponentsBuilder url, String name, String value) {
        if (!value.isEmpty()) {
            url.queryParam(name, value);
        }
    }

    /** The log, as its view reads it. */
    record Page(
            List<ResponseRow> rows,
            @Nullable String nextUrl,
            @Nullable String newerUrl,
            String exportUrl,
            ResponseFilter filter,
            List<String> channels,
            boolean filtered,
            int shown) {}
}
